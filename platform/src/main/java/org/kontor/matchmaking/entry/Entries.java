package org.kontor.matchmaking.entry;

import java.util.Collection;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the rows that the catalogue is searched by in step with what they tell of, and marks the
/// organisations for the recommendations to follow.
@Component
@Transactional
public class Entries {
    private final JdbcClient database;

    Entries(JdbcClient database) {
        this.database = database;
    }

    /// Makes the catalogue tell what is now true of these organisations.
    public void refresh(EventId event, Collection<OrganisationId> organisations) {
        UUID[] ids =
                organisations.stream()
                        .map(OrganisationId::value)
                        .distinct()
                        .sorted()
                        .toArray(UUID[]::new);
        database.sql("select matchmaking.list(:event, :ids)")
                .param("event", event.value())
                .param("ids", ids)
                .query(row -> {});
        database.sql(
                        """
                        insert into matchmaking.recommendation_due (event_id, organisation_id)
                        select :event, unnest(:ids)
                        on conflict (event_id, organisation_id) do update set mark = excluded.mark
                        """)
                .param("event", event.value())
                .param("ids", ids)
                .update();
    }
}

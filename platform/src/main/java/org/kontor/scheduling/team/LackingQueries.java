package org.kontor.scheduling.team;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the meetings to come that organisations send nobody to.
@Component
class LackingQueries {
    private final JdbcClient database;
    private final Clock clock;

    LackingQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<TeamsPage.Row> of(EventId event) {
        return database.sql(
                        """
                        select organisation.id, organisation.name, organisation.country,
                               count(*) filter (where has_left) as has_left,
                               count(*) filter (where not has_left) as not_chosen
                        from scheduling.unattended
                        join directory.organisation on organisation.id = organisation_id
                        where event_id = :event and coalesce(starts_at > :now, true)
                        group by organisation.id
                        order by has_left desc, not_chosen desc, organisation.name, organisation.id
                        """)
                .param("event", event.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new TeamsPage.Row(
                                        new OrganisationId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("country"),
                                        row.getLong("has_left"),
                                        row.getLong("not_chosen")))
                .list();
    }
}

package org.kontor.matchmaking.request;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds whom others wish to meet of an organisation.
@Component
class AskedFor {
    private final JdbcClient database;

    AskedFor(JdbcClient database) {
        this.database = database;
    }

    /// The names of those whom others ask for, by open request.
    Map<RequestId, String> of(EventId event, OrganisationId organisation) {
        Map<RequestId, String> names = new HashMap<>();
        database.sql(
                        """
                        select request.id, string_agg(person.name, ', ' order by person.name) as names
                        from matchmaking.request
                        join matchmaking.request_delegate on request_id = request.id and organisation_id = to_id
                        join identity.person on person.id = person_id
                        where event_id = :event and to_id = :organisation and state = 'PENDING'
                        group by request.id
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(
                        row -> {
                            names.put(
                                    new RequestId(row.getObject(1, UUID.class)), row.getString(2));
                        });
        return names;
    }
}

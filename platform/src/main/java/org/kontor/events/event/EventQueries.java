package org.kontor.events.event;

import java.util.List;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to an event, as its public page shows it.
@Component
class EventQueries {
    private final JdbcClient database;

    EventQueries(JdbcClient database) {
        this.database = database;
    }

    /// The organisations that send somebody, by name.
    List<Guest> guests(EventId event) {
        return database.sql(
                        """
                        select organisation.id, organisation.name, organisation.country, organisation.published
                        from directory.organisation
                        where id in (select organisation_id from events.registration
                                     where event_id = :event and state = 'APPROVED'
                                       and role in ('DELEGATE', 'WALK_IN'))
                        order by directory.plain(organisation.name), organisation.id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Guest(
                                        new OrganisationId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("country"),
                                        row.getBoolean("published")))
                .list();
    }

    int people(EventId event) {
        return database.sql(
                        """
                        select count(distinct person_id) from events.registration
                        where event_id = :event and state = 'APPROVED'
                        """)
                .param("event", event.value())
                .query(Integer.class)
                .single();
    }
}

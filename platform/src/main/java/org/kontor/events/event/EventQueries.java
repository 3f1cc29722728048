package org.kontor.events.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.series.AllSeries;
import org.kontor.events.series.Series;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to an event, as its public page shows it.
@Component
class EventQueries {
    private final JdbcClient database;
    private final AllSeries all;

    EventQueries(JdbcClient database, AllSeries all) {
        this.database = database;
        this.all = all;
    }

    /// The series of which the event is an edition.
    Optional<Series> series(EventCard event) {
        return event.edition().flatMap(edition -> all.find(edition.series()));
    }

    /// Who comes, read at once.
    Attendance attendance(EventId event) {
        var guests = new ArrayList<Guest>();
        var people = new AtomicInteger();
        database.sql(
                        """
                        select total.people, organisation.id, organisation.name, organisation.country,
                               organisation.published
                        from (select count(distinct person_id) as people from events.registration
                              where event_id = :event and state = 'APPROVED') total
                        left join directory.organisation
                            on organisation.id in (select organisation_id from events.registration
                                                   where event_id = :event and state = 'APPROVED'
                                                     and role in ('DELEGATE', 'WALK_IN'))
                        order by directory.plain(organisation.name), organisation.id
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            people.set(row.getInt("people"));
                            if (row.getObject("id") != null) {
                                guests.add(guest(row));
                            }
                        });
        return new Attendance(List.copyOf(guests), people.get());
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("country"),
                row.getBoolean("published"));
    }

    /// @param guests the organisations, by name
    /// @param people who come in whatever role
    record Attendance(List<Guest> guests, int people) {}
}

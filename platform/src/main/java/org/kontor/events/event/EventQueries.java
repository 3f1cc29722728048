package org.kontor.events.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Translated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to an event, as its public page shows it.
@Component
class EventQueries {
    private final JdbcClient database;

    EventQueries(JdbcClient database) {
        this.database = database;
    }

    /// Who comes, and to which series, read at once.
    Attendance attendance(EventId event) {
        var guests = new ArrayList<Guest>();
        var people = new AtomicInteger();
        var series = new AtomicReference<Optional<Translated>>(Optional.empty());
        database.sql(
                        """
                        select total.people, total.series, organisation.id, organisation.name, organisation.country,
                               organisation.published
                        from (select count(distinct person_id) as people,
                                     (select series.name from events.series
                                      join events.event on event.series_id = series.id
                                      where event.id = :event) as series
                              from events.registration
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
                            series.set(
                                    Optional.ofNullable(row.getString("series"))
                                            .map(TranslatedConverters::fromJson));
                            if (row.getObject("id") != null) {
                                guests.add(guest(row));
                            }
                        });
        return new Attendance(List.copyOf(guests), people.get(), series.get());
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
    /// @param series name of the one of which the event is an edition
    record Attendance(List<Guest> guests, int people, Optional<Translated> series) {}
}

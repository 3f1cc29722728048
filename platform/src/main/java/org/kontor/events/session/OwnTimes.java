package org.kontor.events.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionCard;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads when people are taken, and by what, so that they see a clash before they make it.
@Component
public class OwnTimes {
    private final JdbcClient database;

    OwnTimes(JdbcClient database) {
        this.database = database;
    }

    /// What binds the person at whatever event, and their own blocks at this one, in order of time.
    public List<OwnTime> of(EventId event, PersonId person) {
        return database.sql(
                        """
                        select occupancy.kind, source_id, lower(during) as starts, upper(during) as ends,
                               session.title, case when occupancy.event_id <> :event then event.name end as other
                        from events.occupancy
                        join events.event on event.id = occupancy.event_id
                        left join events.session on session.id = source_id
                        where person_id = :person
                        union all
                        select null, null, lower(during), upper(during), null, null
                        from events.unavailability where event_id = :event and person_id = :person
                        order by starts
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query((row, number) -> read(row))
                .list();
    }

    /// Those of the times that the session would clash with.
    public static List<OwnTime> clashing(List<OwnTime> times, SessionCard session) {
        return times.stream()
                .filter(time -> time.during().overlaps(session.plan().during()))
                .filter(time -> !time.source().equals(Optional.of(session.id().value())))
                .toList();
    }

    private static OwnTime read(ResultSet row) throws SQLException {
        return new OwnTime(
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getString("kind")).map(OccupancyKind::valueOf),
                Optional.ofNullable(row.getObject("source_id", UUID.class)),
                Optional.ofNullable(row.getString("title")).map(TranslatedConverters::fromJson),
                Optional.ofNullable(row.getString("other")).map(TranslatedConverters::fromJson));
    }
}

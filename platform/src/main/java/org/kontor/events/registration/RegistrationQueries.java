package org.kontor.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When those who come to an event have time, as its organiser reads it.
@Component
class RegistrationQueries {
    private final JdbcClient database;

    RegistrationQueries(JdbcClient database) {
        this.database = database;
    }

    /// When the person has no time for a meeting: bound at whatever event, or by their own wish at
    /// this one.
    List<Taken> taken(EventId event, PersonId person) {
        return database.sql(
                        """
                        select kind, sign_up.session_id as place, lower(during) as starts, upper(during) as ends
                        from events.occupancy
                        left join events.sign_up on sign_up.session_id = source_id and not waiting
                            and sign_up.person_id = occupancy.person_id
                        where occupancy.person_id = :person
                        union all
                        select null, null, lower(during), upper(during)
                        from events.unavailability where event_id = :event and person_id = :person
                        order by starts
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query((row, number) -> taken(row))
                .list();
    }

    /// Who comes, and for whom, read at once.
    Who who(Registration registration) {
        return database.sql(
                        """
                        select person.name, person.email, organisation.id, organisation.name as organisation,
                               organisation.country, organisation.published
                        from identity.person, directory.organisation
                        where person.id = :person and organisation.id = :organisation
                        """)
                .param("person", registration.personId().value())
                .param("organisation", registration.organisationId().value())
                .query((row, number) -> who(row))
                .single();
    }

    private static Who who(ResultSet row) throws SQLException {
        String email = Optional.ofNullable(row.getString("email")).orElse("");
        return new Who(
                email.isEmpty() ? "" : row.getString("name"),
                email,
                row.getString("organisation"),
                row.getString("country"),
                row.getBoolean("published") ? "/directory/" + row.getString("id") : "");
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var during =
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant());
        return new Taken(
                Optional.ofNullable(row.getString("kind")).map(OccupancyKind::valueOf),
                Optional.ofNullable(row.getObject("place", UUID.class)).map(SessionId::new),
                during);
    }

    /// A time that a person has taken.
    ///
    /// @param by what binds them, empty where it is their own wish
    /// @param place the session in which they have a place then
    record Taken(Optional<OccupancyKind> by, Optional<SessionId> place, Period during) {}
}

package org.kontor.events.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.OccupancyKind;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationRole;
import org.kontor.events.RegistrationState;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The registrations to an event, as its organiser reads them.
@Component
class RegistrationQueries {
    static final int PAGE = 50;

    private final JdbcClient database;

    RegistrationQueries(JdbcClient database) {
        this.database = database;
    }

    /// One row more than a page where more follow, in the order of the people's names.
    List<RegistrationRow> rows(EventId event, RegistrationFilter filter) {
        return database.sql(
                        """
                        select registration.id, person.name as person, organisation.name as organisation,
                               organisation.country, registration.role, registration.state,
                               registration.matchmaking
                        from events.registration
                        join identity.person on person.id = registration.person_id
                        join directory.organisation on organisation.id = registration.organisation_id
                        where registration.event_id = :event
                          and (:state::text is null or registration.state = :state)
                          and (:text = '' or strpos(directory.plain(person.name || ' ' || organisation.name), directory.plain(:text)) > 0)
                          and (:afterName::text is null or (person.name, registration.id) > (:afterName, :afterId::uuid))
                        order by person.name, registration.id
                        limit :limit
                        """)
                .param("event", event.value())
                .param("state", filter.state().map(Enum::name).orElse(null))
                .param("text", filter.text())
                .param("afterName", filter.after().map(RegistrationFilter.After::name).orElse(null))
                .param("afterId", filter.after().map(RegistrationFilter.After::id).orElse(null))
                .param("limit", PAGE + 1)
                .query((row, number) -> row(row))
                .list();
    }

    Map<RegistrationState, Integer> counts(EventId event) {
        var counts = new EnumMap<RegistrationState, Integer>(RegistrationState.class);
        database.sql(
                        "select state, count(*) from events.registration where event_id = :event group by state")
                .param("event", event.value())
                .query(
                        row -> {
                            counts.put(RegistrationState.valueOf(row.getString(1)), row.getInt(2));
                        });
        return counts;
    }

    /// When the person has no time for a meeting: bound at whatever event, or by their own wish at
    /// this one.
    List<Taken> taken(EventId event, PersonId person) {
        return database.sql(
                        """
                        select kind, source_id, lower(during) as starts, upper(during) as ends
                        from events.occupancy where person_id = :person
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

    private static RegistrationRow row(ResultSet row) throws SQLException {
        return new RegistrationRow(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("person"),
                row.getString("organisation"),
                row.getString("country"),
                RegistrationRole.valueOf(row.getString("role")),
                RegistrationState.valueOf(row.getString("state")),
                row.getBoolean("matchmaking"));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var during =
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant());
        return new Taken(
                Optional.ofNullable(row.getString("kind")).map(OccupancyKind::valueOf),
                Optional.ofNullable(row.getObject("source_id", UUID.class)),
                during);
    }

    /// A time that a person has taken.
    ///
    /// @param by what binds them, empty where it is their own wish
    /// @param source the session or the meeting that binds them
    record Taken(Optional<OccupancyKind> by, Optional<UUID> source, Period during) {

        boolean isBy(OccupancyKind kind) {
            return by.equals(Optional.of(kind));
        }
    }
}

package org.kontor.events.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationRole;
import org.kontor.forms.FormId;
import org.kontor.shared.Period;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How each event takes people in; one that has not said so does as the defaults say.
@Component
public class Intakes {
    private final JdbcClient database;
    private final AuditTrail trail;

    Intakes(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// How the event takes people in, by the defaults where it has not said so.
    ///
    /// @throws org.springframework.dao.EmptyResultDataAccessException where there is no such event
    public Intake of(EventId event) {
        return database.sql(
                        """
                        select event.id, intake.approval, intake.capacity, intake.roles, intake.form_id,
                               intake.asks, intake.contact, intake.version,
                               lower(phase.during) as opens, upper(phase.during) as closes
                        from events.event
                        left join events.intake on intake.event_id = event.id
                        left join events.phase on phase.event_id = event.id and phase.kind = 'REGISTRATION'
                        where event.id = :event
                        """)
                .param("event", event.value())
                .query((row, number) -> read(row))
                .single();
    }

    /// As [#of], while whoever else decides who comes to the event waits until the transaction
    /// ends: so nobody gets a place twice.
    @Transactional(propagation = Propagation.MANDATORY)
    public Intake lock(EventId event) {
        database.sql("select id from events.event where id = :event for no key update")
                .param("event", event.value())
                .query(UUID.class)
                .single();
        return of(event);
    }

    /// Puts what the event says in the place of what it said before.
    ///
    /// @throws OptimisticLockingFailureException where it was changed since it was read
    @Transactional
    public void store(Intake intake) {
        int stored =
                database.sql(
                                """
                                insert into events.intake
                                    (event_id, approval, capacity, roles, form_id, asks, contact, version)
                                values (:event, :approval, :capacity, :roles, :form, :asks, :contact, 1)
                                on conflict (event_id) do update set
                                    approval = excluded.approval, capacity = excluded.capacity,
                                    roles = excluded.roles, form_id = excluded.form_id, asks = excluded.asks,
                                    contact = excluded.contact, version = intake.version + 1
                                where intake.version = :version
                                """)
                        .param("event", intake.event().value())
                        .param("approval", intake.approval().name())
                        .param("capacity", intake.capacity())
                        .param("roles", names(intake.roles()))
                        .param("form", intake.form().map(FormId::value).orElse(null))
                        .param("asks", intake.asks())
                        .param("contact", intake.contact())
                        .param("version", intake.version())
                        .update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException(
                    "The intake of event %s has changed since it was shown"
                            .formatted(intake.event()));
        }
        trail.record(
                new Subject("event", intake.event().value()),
                "events.audit.intake",
                Map.of(
                        "approval",
                        "events.intake.approval."
                                + intake.approval().name().toLowerCase(java.util.Locale.ROOT),
                        "capacity",
                        String.valueOf(intake.capacity())));
    }

    private static Intake read(ResultSet row) throws SQLException {
        var event = new EventId(row.getObject("id", UUID.class));
        Optional<Period> open =
                row.getObject("opens") == null
                        ? Optional.empty()
                        : Optional.of(
                                new Period(
                                        row.getObject("opens", OffsetDateTime.class).toInstant(),
                                        row.getObject("closes", OffsetDateTime.class).toInstant()));
        return row.getString("approval") == null
                ? usual(event, open)
                : new Intake(
                        event,
                        Approval.valueOf(row.getString("approval")),
                        row.getInt("capacity"),
                        roles(row.getArray("roles")),
                        Optional.ofNullable(row.getObject("form_id", UUID.class)).map(FormId::new),
                        row.getBoolean("asks"),
                        row.getString("contact"),
                        open,
                        row.getInt("version"));
    }

    private static Intake usual(EventId event, Optional<Period> open) {
        return new Intake(
                event,
                Approval.MANUAL,
                0,
                Set.of(
                        RegistrationRole.DELEGATE,
                        RegistrationRole.OBSERVER,
                        RegistrationRole.PRESS),
                Optional.empty(),
                false,
                "",
                open,
                0);
    }

    private static String[] names(Set<RegistrationRole> roles) {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Set<RegistrationRole> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(RegistrationRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.kontor.events.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Admitting;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What organisers decided about many registrations at once.
@Component
public class Decisions {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Admitting admitting;
    private final AuditTrail trail;
    private final Clock clock;

    Decisions(
            JdbcClient database,
            JdbcTemplate batches,
            Admitting admitting,
            AuditTrail trail,
            Clock clock) {
        this.database = database;
        this.batches = batches;
        this.admitting = admitting;
        this.trail = trail;
        this.clock = clock;
    }

    /// Approves them together.
    @Transactional
    public void approve(EventId event, List<RegistrationId> registrations, PersonId by) {
        var approval = new DeskAction(DeskAction.Kind.STATE, RegistrationState.APPROVED.name());
        make(new Wanted(new DecisionId(TypedId.next()), event, approval, "", by), registrations);
    }

    /// A decision that is to be made.
    record Wanted(DecisionId id, EventId event, DeskAction action, String reason, PersonId by) {}

    /// Decides one after the other; sent in twice it is done once.
    @Transactional
    void make(Wanted wanted, List<RegistrationId> registrations) {
        if (!begin(wanted)) {
            return;
        }
        List<Admitting.Decided> decided =
                admitting.decideAll(
                        wanted.event, registrations, wanted.action.verdict(wanted.reason));
        var rows = new ArrayList<Object[]>();
        for (Admitting.Decided each : decided) {
            rows.add(
                    new Object[] {
                        wanted.id.value(),
                        each.registration().id().value(),
                        rows.size(),
                        each.refusal().orElse(null)
                    });
        }
        batches.batchUpdate(
                "insert into events.decided (decision_id, registration_id, place, refusal) values (?, ?, ?, ?)",
                rows);
        trail.record(
                new Subject("event", wanted.event.value()),
                "events.audit.decided",
                Map.of(
                        "to", wanted.action.words(),
                        "registrations", String.valueOf(rows.size())));
    }

    private boolean begin(Wanted wanted) {
        return database.sql(
                                """
                                insert into events.decision (id, event_id, action, reason, decided_by, decided_at)
                                values (:id, :event, :action, :reason, :by, :now)
                                on conflict do nothing
                                """)
                        .param("id", wanted.id.value())
                        .param("event", wanted.event.value())
                        .param("action", wanted.action.code())
                        .param("reason", wanted.reason)
                        .param("by", wanted.by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    Optional<DecisionPage> find(EventId event, DecisionId id) {
        return database.sql(
                        """
                        select action, decided_at,
                               (select count(*) from events.decided
                                where decision_id = decision.id and refusal is null) as done
                        from events.decision where id = :id and event_id = :event
                        """)
                .param("id", id.value())
                .param("event", event.value())
                .query((row, number) -> page(id, row))
                .optional();
    }

    private DecisionPage page(DecisionId id, ResultSet row) throws SQLException {
        return new DecisionPage(
                DeskAction.of(row.getString("action")).orElseThrow(),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getInt("done"),
                refused(id));
    }

    private List<DecisionPage.Refused> refused(DecisionId id) {
        return database.sql(
                        """
                        select registration.id, person.name, organisation.name as organisation, refusal
                        from events.decided
                        join events.registration on registration.id = registration_id
                        join identity.person on person.id = registration.person_id
                        join directory.organisation on organisation.id = registration.organisation_id
                        where decision_id = :id and refusal is not null order by place
                        """)
                .param("id", id.value())
                .query(
                        (row, number) ->
                                new DecisionPage.Refused(
                                        new RegistrationId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("organisation"),
                                        row.getString("refusal")))
                .list();
    }
}

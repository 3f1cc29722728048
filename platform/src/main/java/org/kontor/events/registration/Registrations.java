package org.kontor.events.registration;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.session.SignUps;
import org.kontor.shared.Period;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The registrations to events, and what follows from a change of one.
@Component
@Transactional
public class Registrations {
    private final JdbcAggregateTemplate aggregates;
    private final SignUps signUps;
    private final OwnBlocks blocks;
    private final AuditTrail trail;
    private final Clock clock;

    Registrations(
            JdbcAggregateTemplate aggregates,
            SignUps signUps,
            OwnBlocks blocks,
            AuditTrail trail,
            Clock clock) {
        this.aggregates = aggregates;
        this.signUps = signUps;
        this.blocks = blocks;
        this.trail = trail;
        this.clock = clock;
    }

    /// Stores new registrations in one go.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where a person is registered already
    ///     for the organisation
    public List<RegistrationId> add(EventId event, List<NewRegistration> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Registration> added =
                wanted.stream().map(one -> Registration.of(event, one, clock.instant())).toList();
        aggregates.insertAll(added);
        trail.record(
                new Subject("event", event.value()),
                "events.audit.registered",
                added.size() == 1
                        ? Map.of("person", added.getFirst().personId().toString())
                        : Map.of("people", String.valueOf(added.size())));
        return added.stream().map(Registration::id).toList();
    }

    public Optional<Registration> find(EventId event, RegistrationId id) {
        return Optional.ofNullable(aggregates.findById(id, Registration.class))
                .filter(registration -> registration.eventId().equals(event));
    }

    /// Takes the registration to its next state; who no longer comes gives back the places in
    /// sessions.
    public void move(Registration registration, RegistrationState next) {
        aggregates.save(registration.become(next, clock.instant()));
        if (next == RegistrationState.CANCELLED || next == RegistrationState.REJECTED) {
            signUps.cancelAll(registration.eventId(), registration.personId());
        }
        record(registration, "events.audit.state", next.name());
    }

    /// Stores whether the person takes part in the matchmaking, and when they want no meetings.
    void beAvailable(Registration registration, boolean matchmaking, List<Period> blocked) {
        aggregates.save(registration.meeting(matchmaking));
        record(registration, "events.audit.matchmaking", String.valueOf(matchmaking));
        blocks.replace(registration.eventId(), registration.personId(), blocked);
    }

    private void record(Registration registration, String action, String to) {
        trail.record(
                new Subject("registration", registration.id().value()),
                action,
                Map.of("to", to.toLowerCase(Locale.ROOT)));
    }
}

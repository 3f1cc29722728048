package org.kontor.events.registration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.NewRegistration;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.attendance.Attendance;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The registrations to events as they are stored; what follows when one moves on is decided by
/// [Admitting].
@Component
@Transactional
public class Registrations {
    public static final String SUBJECT = "registration";

    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final OwnBlocks blocks;
    private final Attendance attendance;
    private final AuditTrail trail;
    private final Clock clock;

    Registrations(
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            OwnBlocks blocks,
            Attendance attendance,
            AuditTrail trail,
            Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.blocks = blocks;
        this.attendance = attendance;
        this.trail = trail;
        this.clock = clock;
    }

    /// Stores new registrations as they stand, in one go.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where a person is registered already
    ///     for the organisation
    public List<RegistrationId> add(EventId event, List<NewRegistration> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Long> numbers = nextSubmissions(wanted.size());
        var added = new ArrayList<Registration>();
        for (int i = 0; i < wanted.size(); i++) {
            added.add(Registration.of(event, wanted.get(i), clock.instant(), numbers.get(i)));
        }
        aggregates.insertAll(added);
        attendance.renew(event, added.stream().map(Registration::personId).toList());
        trail.record(
                new Subject("event", event.value()),
                "events.audit.registered",
                added.size() == 1
                        ? Map.of("person", added.getFirst().personId().toString())
                        : Map.of("people", String.valueOf(added.size())));
        return added.stream().map(Registration::id).toList();
    }

    /// Stores a new draft.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the person is registered already
    ///     for the organisation
    public Registration begin(Registration draft) {
        Registration begun = aggregates.insert(draft);
        record(begun, "events.audit.begun", Map.of());
        return begun;
    }

    public Optional<Registration> find(EventId event, RegistrationId id) {
        return Optional.ofNullable(aggregates.findById(id, Registration.class))
                .filter(registration -> registration.eventId().equals(event));
    }

    /// As [#find], while whoever else changes it waits until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Registration> lock(EventId event, RegistrationId id) {
        database.sql("select id from events.registration where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(event, id);
    }

    /// Those of the event's registrations that are there, in no order.
    public List<Registration> find(EventId event, Collection<RegistrationId> ids) {
        return aggregates.findAllById(ids, Registration.class).stream()
                .filter(registration -> registration.eventId().equals(event))
                .toList();
    }

    /// The person's own, the latest first.
    public List<Registration> of(EventId event, PersonId person) {
        return where(Criteria.where("eventId").is(event).and("personId").is(person));
    }

    /// Those for the organisation, the latest first.
    public List<Registration> of(EventId event, OrganisationId organisation) {
        return where(Criteria.where("eventId").is(event).and("organisationId").is(organisation));
    }

    private List<Registration> where(Criteria criteria) {
        return aggregates.findAll(Query.query(criteria), Registration.class).stream()
                .sorted(Comparator.comparing((Registration each) -> each.id().value()).reversed())
                .toList();
    }

    /// Puts the registration in the place of what is stored of it.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException where it was changed since
    ///     it was read
    public Registration store(Registration changed) {
        return aggregates.update(changed);
    }

    /// Stores that the draft was sent in.
    Registration submit(Registration draft) {
        Registration submitted =
                store(draft.submit(clock.instant(), nextSubmissions(1).getFirst()));
        recordState(submitted);
        return submitted;
    }

    /// Stores that the person comes, and keeps their time for the sessions in which they speak.
    Registration approve(Registration seen) {
        Registration approved = store(seen.become(RegistrationState.APPROVED, ""));
        attendance.renew(approved.eventId(), List.of(approved.personId()));
        recordState(approved);
        return approved;
    }

    /// Stores whether the person takes part in the matchmaking, and when they want no meetings.
    void beAvailable(Registration registration, boolean matchmaking, List<Period> blocked) {
        store(registration.meeting(matchmaking));
        record(
                registration,
                "events.audit.matchmaking",
                Map.of("to", matchmaking ? "events.yes" : "events.no"));
        blocks.replace(registration.eventId(), registration.personId(), blocked);
    }

    /// Notes that the registration took another state.
    void recordState(Registration registration) {
        RegistrationState state = registration.state();
        record(
                registration,
                "events.audit.state",
                Map.of("to", "events.registration.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    public void record(Registration registration, String action, Map<String, String> facts) {
        trail.record(new Subject(SUBJECT, registration.id().value()), action, facts);
    }

    private List<Long> nextSubmissions(int count) {
        return database.sql("select nextval('events.submission') from generate_series(1, :count)")
                .param("count", count)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}

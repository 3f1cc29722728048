package org.kontor.events.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.speaker.Appearances;
import org.kontor.shared.Language;
import org.kontor.shared.Period;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The sessions of events, and what follows from a change of one.
@Component
@Transactional
public class Sessions {
    private final JdbcAggregateTemplate aggregates;
    private final Events events;
    private final Appearances appearances;
    private final SignUps signUps;
    private final Binding binding;
    private final AuditTrail trail;

    Sessions(
            JdbcAggregateTemplate aggregates,
            Events events,
            Appearances appearances,
            SignUps signUps,
            Binding binding,
            AuditTrail trail) {
        this.aggregates = aggregates;
        this.events = events;
        this.appearances = appearances;
        this.signUps = signUps;
        this.binding = binding;
        this.trail = trail;
    }

    public List<SessionId> add(EventId event, List<SessionPlan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<Session> added =
                plans.stream()
                        .map(plan -> Session.of(SessionId.next(), event, plan, SessionSetting.OPEN))
                        .toList();
        aggregates.insertAll(added);
        added.forEach(session -> record(session, "events.audit.session.added"));
        return added.stream().map(Session::id).toList();
    }

    /// Adds the session, unless something stands in its way.
    ///
    /// @return what stands in the way; then nothing was added
    /// @throws org.springframework.dao.DuplicateKeyException where another has the id
    public Optional<Refusal> add(
            SessionId id, EventId event, SessionPlan plan, SessionSetting setting) {
        return add(id, event, plan, setting, Optional.empty());
    }

    Optional<Refusal> add(
            SessionId id,
            EventId event,
            SessionPlan plan,
            SessionSetting setting,
            Optional<Planner> planner) {
        Session session = Session.of(id, event, plan, setting);
        Optional<Refusal> taken = taken(session);
        if (taken.isPresent()) {
            return taken;
        }
        record(aggregates.insert(session), "events.audit.session.added");
        appearances.replace(event, id, setting.speakers());
        return refused(binding.bind(session, planner));
    }

    Optional<Session> find(EventId event, SessionId id) {
        return Optional.ofNullable(aggregates.findById(id, Session.class))
                .filter(session -> session.eventId().equals(event));
    }

    /// Plans the session anew; those signed up and the speakers are bound to its
    /// new time.
    ///
    /// @param planner who may let people's published meetings give way
    /// @return what stands in the way; then nothing was changed
    Optional<Refusal> change(Session session, SessionSetting setting, Planner planner) {
        appearances.replace(session.eventId(), session.id(), setting.speakers());
        return refused(change(session, Optional.of(planner)));
    }

    /// Moves the session to another time, another room or both.
    ///
    /// @param version of the session as it was seen
    /// @param planner who may let people's published meetings give way
    /// @return what stands in the way; then nothing was changed
    /// @throws OptimisticLockingFailureException where somebody has changed it since
    public Optional<Refusal> move(
            SessionCard seen, int version, Period during, Optional<RoomId> room, Planner planner) {
        Session session = find(seen.event(), seen.id()).orElseThrow();
        if (session.version() != version) {
            throw new OptimisticLockingFailureException("changed since " + version);
        }
        return refused(change(session.moved(during, room), Optional.of(planner)));
    }

    private Optional<Refusal> change(Session session, Optional<Planner> planner) {
        Optional<Refusal> taken = taken(session);
        if (taken.isPresent()) {
            return taken;
        }
        aggregates.save(session);
        Optional<Refusal> bound = binding.bind(session, planner);
        if (bound.isPresent()) {
            return bound;
        }
        signUps.moveUp(session);
        record(session, "events.audit.session.changed");
        return Optional.empty();
    }

    private static Optional<Refusal> refused(Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return refusal;
    }

    /// Who is in the room already. Of two who take it at the same instant the database refuses one.
    private Optional<Refusal> taken(Session session) {
        if (session.room().isEmpty()) {
            return Optional.empty();
        }
        return events.sessions(session.eventId()).stream()
                .filter(other -> !other.id().equals(session.id()))
                .filter(other -> other.setting().room().equals(session.room()))
                .filter(other -> other.plan().during().overlaps(session.plan().during()))
                .findFirst()
                .map(Refusal.RoomTaken::new);
    }

    /// Takes the session from the programme and frees everybody whom it binds.
    void remove(Session session) {
        aggregates.delete(session);
        binding.free(session.id());
        record(session, "events.audit.session.removed");
    }

    private void record(Session session, String action) {
        trail.record(
                new Subject("session", session.id().value()),
                action,
                Map.of(
                        "title", session.plan().title().in(Language.EN),
                        "from", session.plan().startsAt().toString(),
                        "until", session.plan().endsAt().toString()));
    }
}

package org.kontor.events.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.shared.Language;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The sessions of events, and what follows from a change of one.
@Component
@Transactional
public class Sessions {
    private final JdbcAggregateTemplate aggregates;
    private final SignUps signUps;
    private final Occupancy occupancy;
    private final AuditTrail trail;

    Sessions(
            JdbcAggregateTemplate aggregates,
            SignUps signUps,
            Occupancy occupancy,
            AuditTrail trail) {
        this.aggregates = aggregates;
        this.signUps = signUps;
        this.occupancy = occupancy;
        this.trail = trail;
    }

    public List<SessionId> add(EventId event, List<SessionPlan> plans) {
        if (plans.isEmpty()) {
            return List.of();
        }
        List<Session> added =
                plans.stream().map(plan -> Session.of(SessionId.next(), event, plan)).toList();
        aggregates.insertAll(added);
        added.forEach(session -> record(session, "events.audit.session.added"));
        return added.stream().map(Session::id).toList();
    }

    /// @throws org.springframework.dao.DuplicateKeyException where another has the id
    void add(SessionId id, EventId event, SessionPlan plan) {
        record(aggregates.insert(Session.of(id, event, plan)), "events.audit.session.added");
    }

    Optional<Session> find(EventId event, SessionId id) {
        return Optional.ofNullable(aggregates.findById(id, Session.class))
                .filter(session -> session.eventId().equals(event));
    }

    /// Plans the session anew; those signed up are bound to its new time.
    ///
    /// @return who is bound elsewhere at that time; where anybody is, nothing was changed
    List<Clash> change(Session session) {
        aggregates.save(session);
        List<Clash> clashes =
                occupancy.move(
                        session.eventId(),
                        OccupancyKind.SESSION,
                        session.id().value(),
                        session.plan().during());
        if (!clashes.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return clashes;
        }
        signUps.moveUp(session);
        record(session, "events.audit.session.changed");
        return clashes;
    }

    /// Takes the session from the programme and frees everybody who signed up.
    void remove(Session session) {
        occupancy.release(session.id().value());
        aggregates.delete(session);
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

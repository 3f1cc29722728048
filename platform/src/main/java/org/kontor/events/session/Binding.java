package org.kontor.events.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.events.BoundTime;
import org.kontor.events.Clash;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.InTheWay;
import org.kontor.events.MeetingsGaveWay;
import org.kontor.events.MeetingsInTheWay;
import org.kontor.events.OccupancyKind;
import org.kontor.events.SessionId;
import org.kontor.events.attendance.Attendance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Binds all who attend a session to its time: instead of to their published meetings once whoever
/// plans it has seen what becomes of these.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Binding {
    private final Events events;
    private final Attendance attendance;
    private final MeetingsInTheWay meetings;
    private final ApplicationEventPublisher publisher;

    Binding(
            Events events,
            Attendance attendance,
            MeetingsInTheWay meetings,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.attendance = attendance;
        this.meetings = meetings;
        this.publisher = publisher;
    }

    /// Binds all who attend to the session's time, whatever bound them to the one before.
    ///
    /// @return what stands in the way; then whoever calls undoes all that was changed
    public Optional<Refusal> bind(Session session, Optional<Planner> planner) {
        List<Clash> clashes = attendance.rebind(session.eventId(), session.id());
        if (clashes.isEmpty()) {
            return Optional.empty();
        }
        return planner.filter(one -> areMeetings(session.eventId(), clashes))
                .map(one -> bindInstead(session, one))
                .orElseGet(() -> Optional.of(new Refusal.PeopleBound(clashes)));
    }

    private Optional<Refusal> bindInstead(Session session, Planner planner) {
        List<BoundTime> freed = attendance.freeFromMeetings(session.eventId(), session.id());
        List<Clash> clashes = attendance.rebind(session.eventId(), session.id());
        if (!clashes.isEmpty()) {
            return Optional.of(new Refusal.PeopleBound(clashes));
        }
        InTheWay inTheWay =
                meetings.of(events.find(session.eventId()).orElseThrow(), freed, planner.shell());
        if (!inTheWay.stamp().equals(planner.seen())) {
            return Optional.of(new Refusal.MeetingsHeld(inTheWay));
        }
        publisher.publishEvent(new MeetingsGaveWay(session.eventId(), freed));
        return Optional.empty();
    }

    private static boolean areMeetings(EventId event, Collection<Clash> clashes) {
        return clashes.stream()
                .allMatch(
                        clash ->
                                clash.kind() == OccupancyKind.MEETING
                                        && clash.event().equals(event));
    }

    public void free(SessionId session) {
        attendance.free(session);
    }
}

package org.kontor.scheduling.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.events.EventId;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.scheduling.paper.Papers;
import org.kontor.scheduling.version.Placement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes meetings out of every timetable at once, the published one too: their people are free
/// again, and are told by mail and in their calendars.
@Component
public class CancellingMeetings {
    private final Publications publications;
    private final PlanningMeetings planning;
    private final FreeingPlaces freeing;
    private final Papers papers;
    private final TellingCancelled telling;
    private final Clock clock;

    CancellingMeetings(
            Publications publications,
            PlanningMeetings planning,
            FreeingPlaces freeing,
            Papers papers,
            TellingCancelled telling,
            Clock clock) {
        this.publications = publications;
        this.planning = planning;
        this.freeing = freeing;
        this.papers = papers;
        this.telling = telling;
        this.clock = clock;
    }

    /// Cancels those of the meetings that are still to come; the others, and those cancelled
    /// before, stay as they are.
    @Transactional
    public void cancel(EventId event, Collection<MeetingId> meetings, CancellationReason reason) {
        cancel(event, meetings, new Cancellation(reason, Optional.empty()));
    }

    /// The same, telling each side whether it wanted it so.
    @Transactional
    void cancel(EventId event, Collection<MeetingId> meetings, Cancellation cancellation) {
        if (meetings.isEmpty()) {
            return;
        }
        List<Placement> published = publications.hold(event);
        Set<MeetingId> wanted = new HashSet<>(meetings);
        wanted.removeAll(over(published));
        Set<MeetingId> cancelled = planning.cancel(event, wanted);
        papers.outdate(cancelled);
        telling.record(cancelled, cancellation.reason());
        List<Placement> freed =
                published.stream().filter(at -> cancelled.contains(at.meeting())).toList();
        freeing.free(event, cancelled, freed);
        if (!freed.isEmpty()) {
            telling.tell(event, freed, cancellation);
        }
    }

    private Set<MeetingId> over(List<Placement> published) {
        Instant now = clock.instant();
        return published.stream()
                .filter(placement -> !placement.during().until().isAfter(now))
                .map(Placement::meeting)
                .collect(Collectors.toSet());
    }
}

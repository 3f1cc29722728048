package org.kontor.scheduling.placing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.MeetingState;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.version.LeftOut;
import org.kontor.scheduling.version.Placement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts an agreed meeting into the published timetable at once, at the best place that is free, or
/// writes down why there is none.
@Component
class PlacingMeeting {
    private final MeetingQueries meetings;
    private final Searches searches;
    private final Seating seating;
    private final PublishedTimetable published;
    private final AuditTrail trail;
    private final Clock clock;

    PlacingMeeting(
            MeetingQueries meetings,
            Searches searches,
            Seating seating,
            PublishedTimetable published,
            AuditTrail trail,
            Clock clock) {
        this.meetings = meetings;
        this.searches = searches;
        this.seating = seating;
        this.published = published;
        this.trail = trail;
        this.clock = clock;
    }

    /// Places the meeting where it has no place yet; done again it changes nothing.
    ///
    /// @param atOnce whether the slot that is on or the next is wanted before all others
    /// @return whether the meeting has a place in the published timetable now
    @Transactional
    public boolean place(EventCard event, MeetingId id, boolean atOnce) {
        Optional<VersionId> version = published.hold(event.id());
        MeetingCard card = meetings.find(event.id(), id).orElseThrow();
        if (version.isEmpty() || card.state() != MeetingState.UNSCHEDULED) {
            return card.state() == MeetingState.SCHEDULED;
        }
        var openings = new ArrayList<Opening>();
        if (atOnce) {
            openings.addAll(searches.now(event, version.get(), card).soonest(clock.instant()));
        }
        Search search = searches.usual(event, version.get(), card);
        openings.addAll(search.openings());
        for (Opening opening : openings) {
            Optional<Placement> placement = seating.bind(event, version.get(), card, opening);
            if (placement.isPresent()) {
                published.place(event, version.get(), placement.get());
                trail.record(
                        new Subject("meeting", id.value()),
                        "scheduling.audit.placed",
                        Map.of("slot", String.valueOf(opening.slot().number())));
                return true;
            }
        }
        published.leaveOut(version.get(), new LeftOut(id, card.organisations(), search.reasons()));
        return false;
    }
}

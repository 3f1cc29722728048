package org.kontor.scheduling.placing;

import java.util.List;
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
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a meeting that waits for a place into one slot of the published timetable, however near,
/// because both of its sides want it there.
@Component
public class PlacingAt {
    private final MeetingQueries meetings;
    private final Searches searches;
    private final Seating seating;
    private final PublishedTimetable published;
    private final AuditTrail trail;

    PlacingAt(
            MeetingQueries meetings,
            Searches searches,
            Seating seating,
            PublishedTimetable published,
            AuditTrail trail) {
        this.meetings = meetings;
        this.searches = searches;
        this.seating = seating;
        this.published = published;
        this.trail = trail;
    }

    /// Who would attend the meeting in the slot; nobody where it cannot be held then.
    public List<PersonId> attending(EventCard event, MeetingCard card, int slot) {
        return published
                .current(event.id())
                .flatMap(version -> opening(event, version, card, slot))
                .map(Opening::people)
                .orElse(List.of());
    }

    /// Gives the meeting its place in the slot, with all who attend it free.
    ///
    /// @return whether the meeting has its place in that slot now; not so where something is not
    ///     free any more, or the meeting has another place
    @Transactional
    public boolean place(EventCard event, MeetingId id, int slot) {
        Optional<VersionId> version = published.hold(event.id());
        MeetingCard card = meetings.find(event.id(), id).orElseThrow();
        if (version.isEmpty() || card.state() != MeetingState.UNSCHEDULED) {
            return false;
        }
        Optional<Placement> placement =
                opening(event, version.get(), card, slot)
                        .flatMap(opening -> seating.bind(event, version.get(), card, opening));
        placement.ifPresent(
                at -> {
                    published.place(event, version.get(), at);
                    trail.record(
                            new Subject("meeting", id.value()),
                            "scheduling.audit.placed",
                            Map.of("slot", String.valueOf(slot)));
                });
        return placement.isPresent();
    }

    private Optional<Opening> opening(
            EventCard event, VersionId version, MeetingCard card, int slot) {
        return searches.now(event, version, card).openings().stream()
                .filter(opening -> opening.slot().number() == slot)
                .findFirst();
    }
}

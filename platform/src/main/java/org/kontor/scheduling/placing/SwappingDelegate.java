package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.calendar.CalendarEntries;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.placing.Rescheduling.Outcome;
import org.kontor.scheduling.version.Placement;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a side does about a meeting by itself: sending somebody else, and telling the link.
@Component
public class SwappingDelegate {
    private final MeetingQueries meetings;
    private final PublishedTimetable published;
    private final Occupancy occupancy;
    private final CalendarEntries calendars;
    private final Recording recording;

    SwappingDelegate(
            MeetingQueries meetings,
            PublishedTimetable published,
            Occupancy occupancy,
            CalendarEntries calendars,
            Recording recording) {
        this.meetings = meetings;
        this.published = published;
        this.occupancy = occupancy;
        this.calendars = calendars;
        this.recording = recording;
    }

    /// Sends one person of the side to the meeting, which need not have a place yet; done again it
    /// changes nothing.
    ///
    /// @param seen who was sent as whoever decides saw it
    /// @return whether the person is sent now; not so where somebody else was quicker, the meeting
    ///     has begun, or the person has no time
    @Transactional
    public boolean send(
            EventCard event, MeetingId id, OrganisationId own, List<PersonId> seen, PersonId in) {
        Optional<VersionId> version = published.hold(event.id());
        MeetingCard card = meetings.find(event.id(), id).orElseThrow();
        Optional<Placement> placement =
                version.flatMap(current -> recording.placement(current, id));
        List<PersonId> sent = sent(card, placement, own);
        if (sent.equals(List.of(in))) {
            return true;
        }
        if (!card.state().isOpen() || !Set.copyOf(sent).equals(Set.copyOf(seen))) {
            return false;
        }
        if (placement.isPresent()) {
            return sent.size() == 1 && swap(event, card, own, sent.getFirst(), in) == Outcome.DONE;
        }
        recording.name(id, new Placement.Side(own, List.of(in)));
        recording.record(id, "named", Map.of("in", in.toString()));
        return true;
    }

    private static List<PersonId> sent(
            MeetingCard card, Optional<Placement> placement, OrganisationId own) {
        return placement
                .flatMap(at -> Recording.side(at, own))
                .map(Placement.Side::people)
                .orElseGet(
                        () ->
                                card.sides().stream()
                                        .filter(side -> side.organisation().equals(own))
                                        .flatMap(side -> side.named().stream())
                                        .toList());
    }

    /// Lets the one attend in the place of the other, until the meeting begins.
    @Transactional
    public Outcome swap(
            EventCard event, MeetingCard card, OrganisationId own, PersonId out, PersonId in) {
        Optional<VersionId> version = published.hold(event.id());
        if (version.isEmpty() || recording.hasBegun(version.get(), card)) {
            return Outcome.OVERTAKEN;
        }
        Optional<Placement> before =
                recording
                        .placement(version.get(), card.id())
                        .filter(
                                at ->
                                        Recording.side(at, own)
                                                .filter(side -> side.people().contains(out))
                                                .isPresent())
                        .filter(at -> !at.people().contains(in));
        if (before.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        Placement after = before.get().withInstead(own, out, in);
        if (!occupancy
                .rebind(event.id(), OccupancyKind.MEETING, card.id().value(), after.boundTimes())
                .isEmpty()) {
            return Outcome.TAKEN;
        }
        published.attend(event, version.get(), before.get(), after);
        Recording.side(after, own).ifPresent(side -> recording.name(card.id(), side));
        recording.record(card.id(), "people", Map.of("out", out.toString(), "in", in.toString()));
        return Outcome.DONE;
    }

    /// Stores where the online meeting is held, and lets the calendars know.
    @Transactional
    public void link(EventCard event, MeetingCard card, String link) {
        recording.link(card.id(), link);
        recording.record(card.id(), "link", Map.of());
        calendars.follow(event.id(), List.of(card.id()));
    }
}

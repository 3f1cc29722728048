package org.kontor.scheduling.placing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Occupancy;
import org.kontor.scheduling.MeetingState;
import org.kontor.scheduling.PlaceFreed;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.placing.Rescheduling.Outcome;
import org.kontor.scheduling.version.Placement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Notes that nobody of the other side came to a meeting that is on: whoever did, and the table,
/// are free for others.
@Component
class NotingNoShow {
    private final MeetingQueries meetings;
    private final PublishedTimetable published;
    private final Recording recording;
    private final Occupancy occupancy;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    NotingNoShow(
            MeetingQueries meetings,
            PublishedTimetable published,
            Recording recording,
            Occupancy occupancy,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.meetings = meetings;
        this.published = published;
        this.recording = recording;
        this.occupancy = occupancy;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    public Outcome note(EventCard event, MeetingCard seen) {
        Optional<VersionId> version = published.hold(event.id());
        MeetingCard card = meetings.find(event.id(), seen.id()).orElseThrow();
        Optional<Placement> place =
                version.flatMap(current -> recording.placement(current, card.id()))
                        .filter(at -> at.during().contains(clock.instant()));
        if (card.state() != MeetingState.SCHEDULED || place.isEmpty()) {
            return Outcome.OVERTAKEN;
        }
        published.miss(event, version.orElseThrow(), place.get());
        occupancy.release(card.id().value());
        recording.record(card.id(), "no-show", Map.of());
        publisher.publishEvent(new PlaceFreed(event.id(), place.get().slot()));
        return Outcome.DONE;
    }
}

package org.kontor.scheduling.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.PlaceFreed;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.placing.PlacingAt;
import org.kontor.shared.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers a time that became free to the best meeting that waits for one, and to the next when that
/// one does not want it.
@Component
class Offering {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Events events;
    private final MeetingQueries meetings;
    private final WaitingMeetings waiting;
    private final PlacingAt placing;
    private final OfferLetters letters;
    private final Clock clock;

    Offering(
            Events events,
            MeetingQueries meetings,
            WaitingMeetings waiting,
            PlacingAt placing,
            OfferLetters letters,
            Clock clock) {
        this.events = events;
        this.meetings = meetings;
        this.waiting = waiting;
        this.placing = placing;
        this.letters = letters;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PlaceFreed freed) {
        offer(freed.event(), freed.slot());
    }

    /// Offers the slot where it is not half over and somebody waits.
    @Transactional
    public void offer(EventId id, int number) {
        EventCard event = events.find(id).orElseThrow();
        Optional<Slot> slot =
                events.slots(id).stream().filter(one -> one.number() == number).findFirst();
        Instant now = clock.instant();
        if (slot.isEmpty() || !half(slot.get()).isAfter(now)) {
            return;
        }
        for (MeetingId meeting : waiting.of(id, slot.get())) {
            MeetingCard card = meetings.find(id, meeting).orElseThrow();
            List<PersonId> people = placing.attending(event, card, number);
            if (!people.isEmpty()
                    && letters.offer(event, card, slot.get(), expires(slot.get(), now), people)) {
                return;
            }
        }
    }

    /// A quarter of the time that is left, at least some minutes, and never beyond the slot's half.
    private static Instant expires(Slot slot, Instant now) {
        Duration quarter = Duration.between(now, slot.startsAt()).dividedBy(4);
        Duration open =
                quarter.compareTo(SHORTEST) < 0
                        ? SHORTEST
                        : quarter.compareTo(LONGEST) > 0 ? LONGEST : quarter;
        Instant expires = now.plus(open);
        return expires.isBefore(half(slot)) ? expires : half(slot);
    }

    private static Instant half(Slot slot) {
        return slot.startsAt().plus(slot.period().length().dividedBy(2));
    }
}

package org.kontor.events.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Room;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.Slot;
import org.kontor.events.programme.DayGrid;
import org.kontor.events.room.Rooms;
import org.kontor.events.speaker.SpeakerClashes;
import org.kontor.shared.Language;
import org.springframework.stereotype.Component;

/// Gathers a day of the plan.
@Component
class Plans {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Events events;
    private final Rooms rooms;
    private final SpeakerClashes clashes;

    Plans(Events events, Rooms rooms, SpeakerClashes clashes) {
        this.events = events;
        this.rooms = rooms;
        this.clashes = clashes;
    }

    /// @param wanted which day, where no session is chosen; the event's first where neither is
    PlanPage of(
            EventCard event,
            Optional<LocalDate> wanted,
            Optional<SessionId> chosen,
            Language reader,
            PlanPage.Refused refused) {
        List<SessionCard> sessions = events.sessions(event.id());
        List<Slot> slots = events.slots(event.id());
        List<Room> all = rooms.of(event.id());
        Optional<SessionCard> open =
                sessions.stream().filter(one -> chosen.equals(Optional.of(one.id()))).findFirst();
        LocalDate day =
                open.map(session -> date(session, event.zone()))
                        .or(() -> wanted)
                        .orElse(event.firstDay());
        List<SessionCard> ofDay =
                sessions.stream()
                        .filter(session -> date(session, event.zone()).equals(day))
                        .toList();
        var conflicts = new Conflicts(sessions, clashes.of(event.id()), slots, reader);
        return new PlanPage(
                event,
                event.firstDay().datesUntil(event.lastDay().plusDays(1)).toList(),
                DayGrid.of(day, all, ofDay, times(day, event.zone())),
                all,
                slots,
                ofDay.stream().collect(Collectors.toMap(SessionCard::id, conflicts::of)),
                open,
                refused);
    }

    private static SortedSet<Instant> times(LocalDate day, ZoneId zone) {
        var times = new TreeSet<Instant>();
        Instant last = day.atTime(EVENING).atZone(zone).toInstant();
        for (Instant at = day.atTime(MORNING).atZone(zone).toInstant();
                !at.isAfter(last);
                at = at.plus(PlanPage.STEP)) {
            times.add(at);
        }
        return times;
    }

    private static LocalDate date(SessionCard session, ZoneId zone) {
        return LocalDate.ofInstant(session.plan().startsAt(), zone);
    }
}

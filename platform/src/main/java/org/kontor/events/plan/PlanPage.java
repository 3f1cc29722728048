package org.kontor.events.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.InTheWay;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.Slot;
import org.kontor.events.programme.DayGrid;

/// One day of the plan.
///
/// @param days of the event
/// @param conflicts of each of the day's sessions
/// @param chosen the session that is open beside the grid
/// @param refused the last move, where it was not made
public record PlanPage(
        EventCard event,
        List<LocalDate> days,
        DayGrid grid,
        List<Room> rooms,
        List<Slot> slots,
        Map<SessionId, List<Conflict>> conflicts,
        Optional<SessionCard> chosen,
        Refused refused) {

    /// A move that was not made.
    ///
    /// @param message why, empty where nothing was refused
    /// @param starts when the session was to start
    /// @param room where it was to be, empty for no room
    /// @param inTheWay what would have to give way to it
    public record Refused(
            String message, Instant starts, String room, Optional<InTheWay> inTheWay) {
        static final Refused NOT = because("");

        static Refused because(String message) {
            return new Refused(message, Instant.EPOCH, "", Optional.empty());
        }
    }

    static final Duration STEP = Duration.ofMinutes(15);

    public String path() {
        return event.path() + "/setup/plan";
    }

    public String path(LocalDate day) {
        return path() + "?day=" + day;
    }

    public boolean isOpen(SessionCard session) {
        return chosen.filter(open -> open.id().equals(session.id())).isPresent();
    }

    public List<Conflict> of(SessionCard session) {
        return conflicts.getOrDefault(session.id(), List.of());
    }

    public boolean isSerious(SessionCard session) {
        return of(session).stream().anyMatch(Conflict::serious);
    }

    public long serious() {
        return conflicts.values().stream().flatMap(List::stream).filter(Conflict::serious).count();
    }

    /// Whether meetings are held in the row.
    public boolean isForMeetings(DayGrid.Row row) {
        return slots.stream()
                .anyMatch(
                        slot ->
                                slot.startsAt().isBefore(row.until())
                                        && row.at().isBefore(slot.endsAt()));
    }

    public Instant earlier(SessionCard session) {
        return session.plan().startsAt().minus(STEP);
    }

    public Instant later(SessionCard session) {
        return session.plan().startsAt().plus(STEP);
    }

    /// The columns that a session can be moved to.
    public List<Optional<Room>> places() {
        return java.util.stream.Stream.concat(
                        rooms.stream().map(Optional::of),
                        java.util.stream.Stream.of(Optional.<Room>empty()))
                .toList();
    }

    public static String value(Optional<Room> room) {
        return room.map(Room::id).map(RoomId::toString).orElse("");
    }
}

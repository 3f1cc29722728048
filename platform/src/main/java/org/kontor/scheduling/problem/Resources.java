package org.kontor.scheduling.problem;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.Interpreter;
import org.kontor.events.OnlineRoom;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Side;
import org.kontor.timetable.Side.Attendance;

/// What meetings share beside tables: interpreters and rooms online. To the optimiser each kind is
/// one more side of the meetings that need it, of which any one that fits comes.
public record Resources(List<Interpreter> interpreters, List<OnlineRoom> rooms) {
    static final String INTERPRETERS = "interpreters";
    static final String ROOMS = "online-rooms";

    public static boolean areInterpreters(Side side) {
        return side.organisation().equals(INTERPRETERS);
    }

    public static boolean areRooms(Side side) {
        return side.organisation().equals(ROOMS);
    }

    static boolean isOne(Side side) {
        return areInterpreters(side) || areRooms(side);
    }

    /// Whether somebody has to interpret at the meeting and nobody can.
    boolean lacksInterpreter(MeetingCard card, Collection<PersonId> attending) {
        return !card.interpreted().isEmpty() && fitting(card, attending).isEmpty();
    }

    /// The sides that the meeting needs beside those who meet.
    List<Side> sides(MeetingCard card, Collection<PersonId> attending) {
        var sides = new ArrayList<Side>();
        if (!card.interpreted().isEmpty()) {
            sides.add(anyOf(INTERPRETERS, fitting(card, attending)));
        }
        if (card.needsRoom() && !rooms.isEmpty()) {
            sides.add(anyOf(ROOMS, rooms.stream().map(room -> room.id().toString()).toList()));
        }
        return sides;
    }

    /// Everybody and everything that serves, with what keeps them from the open slots.
    List<Delegate> delegates(Set<String> open) {
        var all = new ArrayList<Delegate>();
        for (Interpreter interpreter : interpreters) {
            all.add(
                    serving(
                            interpreter.person().toString(),
                            interpreter.busy().stream()
                                    .map(String::valueOf)
                                    .filter(open::contains)
                                    .collect(toUnmodifiableSet())));
        }
        rooms.forEach(room -> all.add(serving(room.id().toString(), Set.of())));
        return all;
    }

    Optional<OnlineRoom> room(String id) {
        return rooms.stream().filter(room -> room.id().toString().equals(id)).findFirst();
    }

    /// Who meets cannot interpret at the same meeting.
    private List<String> fitting(MeetingCard card, Collection<PersonId> attending) {
        return interpreters.stream()
                .filter(interpreter -> interpreter.knows(card.interpreted()))
                .map(Interpreter::person)
                .filter(person -> !attending.contains(person))
                .map(PersonId::toString)
                .toList();
    }

    private static Side anyOf(String kind, List<String> fitting) {
        return new Side(kind, Attendance.ANY_ONE, fitting);
    }

    static Delegate serving(String id, Set<String> busy) {
        return new Delegate(id, busy, Integer.MAX_VALUE, true);
    }
}

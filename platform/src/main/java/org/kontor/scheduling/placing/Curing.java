package org.kontor.scheduling.placing;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.events.Slot;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Side;

/// Looks for the one change after which a meeting without a place would have one.
record Curing(Search search) {

    /// The mildest change there is, the earliest of equals.
    Optional<Cure> cure() {
        return search.terrain().slots().stream()
                .filter(search.terrain()::isOpen)
                .flatMap(slot -> changes(slot).map(change -> cure(slot, change)))
                .min(comparingInt(cure -> harshness(cure.change())));
    }

    private static Cure cure(Slot slot, Cure.Change change) {
        return new Cure(String.valueOf(slot.number()), List.of(), change);
    }

    /// What would open the slot by itself: where one side alone is missing, any of its delegates,
    /// of whom one is enough; where one thing alone stands in the way, that.
    private Stream<Cure.Change> changes(Slot slot) {
        var others = new ArrayList<>(search.hindrances(slot));
        var missing = new ArrayList<List<Hindrance>>();
        boolean oneIsEnough = true;
        for (Side side : search.sides().sides()) {
            List<Hindrance> found = search.missing(side, slot);
            if (!found.isEmpty()) {
                others.removeAll(found);
                missing.add(found);
                oneIsEnough = side.attendance() == Side.Attendance.ANY_ONE;
            }
        }
        if (missing.isEmpty() && others.size() == 1) {
            return change(others.getFirst()).stream();
        }
        boolean curable =
                missing.size() == 1
                        && others.isEmpty()
                        && (oneIsEnough || missing.getFirst().size() == 1);
        return curable
                ? missing.getFirst().stream().flatMap(one -> change(one).stream())
                : Stream.empty();
    }

    private static Optional<Cure.Change> change(Hindrance hindrance) {
        return switch (hindrance) {
            case Hindrance.Busy busy -> freed(busy.person().toString(), busy.booked());
            case Hindrance.InterpreterBusy busy -> freed(busy.person().toString(), busy.booked());
            case Hindrance.DayFull full ->
                    Optional.of(
                            new Cure.RaiseDelegateLimit(
                                    full.person().toString(), full.limit() + 1));
            case Hindrance.RoomTaken taken ->
                    Optional.of(new Cure.DropMeeting(taken.by().toString()));
            case Hindrance.NoTable none -> Optional.of(new Cure.AddTable());
            case Hindrance.Pinned pinned -> Optional.of(new Cure.UnpinSlot());
            case Hindrance.Closed closed -> Optional.empty();
        };
    }

    private static Optional<Cure.Change> freed(String person, Booked booked) {
        return Optional.of(
                booked.kind() == Booked.Kind.MEETING
                        ? new Cure.DropMeeting(booked.source().toString())
                        : new Cure.FreeDelegate(person));
    }

    /// How much is asked of people.
    private static int harshness(Cure.Change change) {
        return switch (change) {
            case Cure.UnpinSlot _ -> 0;
            case Cure.AddTable _ -> 1;
            case Cure.RaiseDelegateLimit _ -> 2;
            case Cure.FreeDelegate _ -> 3;
            default -> 4;
        };
    }
}

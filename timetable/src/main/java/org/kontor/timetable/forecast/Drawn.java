package org.kontor.timetable.forecast;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;

/// An event drawn at random: who meets whom, and when delegates have no time. Breaks do not count:
/// only how many meetings there is room for.
final class Drawn {

    static final Goals GOALS =
            new Goals(
                    List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED),
                    Goals.EVENT.fairness(),
                    false,
                    java.util.Optional.empty());

    /// Slots that are kept in one word.
    private static final int STRETCH = 50;

    private final List<Meeting> meetings = new ArrayList<>();
    private final int[] wanted;
    private final int delegatesEach;

    /// Of each delegate: the slots without time for meetings. Those of one participant are
    /// neighbours.
    private final List<BitSet> busy;

    Drawn(Expectation expected, long seed) {
        delegatesEach = expected.delegates();
        wanted = new int[expected.participants()];
        busy = busy(expected, seed);
        for (Wishes.Pair pair : Wishes.draw(expected, seed)) {
            String id = Integer.toString(meetings.size());
            meetings.add(new Meeting(id, side(pair.one()), side(pair.other())));
            wanted[pair.one()]++;
            wanted[pair.other()]++;
        }
    }

    /// The first slots are the same however many there are.
    private static List<BitSet> busy(Expectation expected, long seed) {
        SplittableRandom random = new SplittableRandom(~seed);
        List<BitSet> busy = new ArrayList<>();
        for (int i = 0; i < expected.participants() * expected.delegates(); i++) {
            BitSet slots = new BitSet();
            for (int s = 0; s < Expectation.MOST_SLOTS && expected.busy() > 0; s++) {
                slots.set(s, random.nextInt(100) < expected.busy());
            }
            busy.add(slots);
        }
        return busy;
    }

    private Side side(int participant) {
        return new Side(
                Integer.toString(participant),
                Side.Attendance.ANY_ONE,
                delegates(participant).mapToObj(Integer::toString).toList());
    }

    private IntStream delegates(int participant) {
        return IntStream.range(participant * delegatesEach, (participant + 1) * delegatesEach);
    }

    /// How many meetings are wanted.
    int meetings() {
        return meetings.size();
    }

    /// The meetings of the participant who has most.
    int busiest() {
        return IntStream.of(wanted).max().orElse(0);
    }

    /// No more meetings than this can be held, however many tables there are.
    private int holdable(int slots) {
        long sides = 0;
        for (int i = 0; i < wanted.length; i++) {
            sides += Math.min(wanted[i], times(i, slots));
        }
        return (int) (sides / 2);
    }

    /// How many meetings the delegates of a participant have time for.
    private int times(int participant, int slots) {
        return delegates(participant)
                .map(delegate -> slots - busy.get(delegate).get(0, slots).cardinality())
                .sum();
    }

    /// No more meetings than this can be placed.
    int possible(Expectation size) {
        long places = (long) size.tables() * size.slots();
        return (int) Math.min(holdable(size.slots()), places);
    }

    /// In fewer slots than this not all meetings can be placed.
    int fewestSlots(int tables) {
        int fewest = Math.ceilDiv(meetings(), tables);
        while (fewest <= Expectation.MOST_SLOTS && holdable(fewest) < meetings()) {
            fewest++;
        }
        return fewest;
    }

    Problem problem(Expectation size) {
        return new Problem(
                IntStream.range(0, size.slots())
                        .mapToObj(s -> new Slot(Integer.toString(s), 1, s / STRETCH))
                        .toList(),
                IntStream.range(0, Math.min(size.tables(), meetings()))
                        .mapToObj(t -> new Table("t" + t))
                        .toList(),
                List.of(),
                IntStream.range(0, busy.size())
                        .mapToObj(i -> new Delegate(Integer.toString(i), away(i, size.slots())))
                        .toList(),
                meetings,
                GOALS);
    }

    private Set<String> away(int delegate, int slots) {
        return busy.get(delegate).get(0, slots).stream()
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());
    }
}

package org.kontor.bench.large;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;

/// An event drawn at random: some participants are asked more often than others, a third of them
/// are in a session of two slots, and nobody has more meetings than three fifths of the slots.
///
/// @param tables how many there are
/// @param halfDays each of so many slots, two of them a day
record LargeEvent(int participants, int meetings, int tables, int halfDays, int slotsEach) {

    private static final double POPULARITY = 1.3;

    /// The size in words, as a row of a table begins.
    String name() {
        return "%,d participants, %,d meetings, %d × %d slots, %,d tables"
                .formatted(participants, meetings, halfDays, slotsEach, tables);
    }

    Problem problem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Slot> slots = new ArrayList<>();
        for (int half = 0; half < halfDays; half++) {
            for (int i = 0; i < slotsEach; i++) {
                slots.add(new Slot("s" + slots.size(), 1 + half / 2, half % 2));
            }
        }
        List<Delegate> delegates = new ArrayList<>();
        for (int p = 0; p < participants; p++) {
            delegates.add(new Delegate("d" + p, session(slots, random)));
        }
        return new Problem(
                slots,
                IntStream.range(0, tables).mapToObj(t -> new Table("t" + t)).toList(),
                delegates,
                meetings(slots.size() * 3 / 5, random));
    }

    private static Set<String> session(List<Slot> slots, SplittableRandom random) {
        if (random.nextInt(3) > 0) {
            return Set.of();
        }
        int first = random.nextInt(slots.size() - 1);
        return Set.of(slots.get(first).id(), slots.get(first + 1).id());
    }

    private List<Meeting> meetings(int most, SplittableRandom random) {
        int[] load = new int[participants];
        Set<Long> pairs = new HashSet<>();
        List<Meeting> wanted = new ArrayList<>();
        while (wanted.size() < meetings) {
            int one = popular(random);
            int other = popular(random);
            long pair = Math.min(one, other) * (long) participants + Math.max(one, other);
            if (one == other || load[one] >= most || load[other] >= most || !pairs.add(pair)) {
                continue;
            }
            load[one]++;
            load[other]++;
            wanted.add(
                    new Meeting(
                            "m" + wanted.size(),
                            Side.anyOf("o" + one, "d" + one),
                            Side.anyOf("o" + other, "d" + other)));
        }
        return wanted;
    }

    private int popular(SplittableRandom random) {
        return (int) (participants * Math.pow(random.nextDouble(), POPULARITY));
    }
}

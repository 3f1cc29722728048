package org.kontor.scheduling.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;

/// Draws wishes and absences at random; the same seed gives the same.
final class Drawing {
    private static final int SLOTS_A_HALF_DAY = 1000;

    private final Assumptions assumed;
    private final Random random;

    Drawing(Assumptions assumed, int number) {
        this.assumed = assumed;
        this.random = new Random(assumed.seed() * 1_000_003 + number);
    }

    Problem problem(int tables) {
        List<Slot> slots = slots(assumed.usable(tables));
        return new Problem(
                slots,
                IntStream.rangeClosed(1, tables).mapToObj(i -> new Table("t" + i)).toList(),
                delegates(slots),
                meetings());
    }

    private List<Slot> slots(int capacity) {
        var slots = new ArrayList<Slot>();
        for (int part = 0; part < assumed.halfDays().size(); part++) {
            for (int i = 0; i < assumed.halfDays().get(part); i++) {
                slots.add(
                        new Slot(
                                String.valueOf(part * SLOTS_A_HALF_DAY + i),
                                part / 2 + 1,
                                part,
                                capacity));
            }
        }
        return slots;
    }

    private List<Delegate> delegates(List<Slot> slots) {
        var delegates = new ArrayList<Delegate>();
        for (int one = 0; one < assumed.participants(); one++) {
            for (int i = 0; i < assumed.delegates(); i++) {
                var away = new HashSet<String>();
                for (Slot slot : slots) {
                    if (random.nextInt(100) < assumed.busyPercent()) {
                        away.add(slot.id());
                    }
                }
                delegates.add(new Delegate(name(one, i), away));
            }
        }
        return delegates;
    }

    /// Everybody holds out as many hands as they wish meetings; two hands of different people make
    /// one, unless the two meet already.
    private List<Meeting> meetings() {
        var hands = new ArrayList<Integer>();
        for (int one = 0; one < assumed.participants(); one++) {
            hands.addAll(Collections.nCopies(wishes(one), one));
        }
        Set<Set<Integer>> pairs = new LinkedHashSet<>();
        for (int round = 0; round < 10 && hands.size() > 1; round++) {
            Collections.shuffle(hands, random);
            var left = new ArrayList<Integer>();
            for (int i = 0; i + 1 < hands.size(); i += 2) {
                int one = hands.get(i);
                int other = hands.get(i + 1);
                if (one == other || !pairs.add(Set.of(one, other))) {
                    left.add(one);
                    left.add(other);
                }
            }
            hands.clear();
            hands.addAll(left);
        }
        var meetings = new ArrayList<Meeting>();
        pairs.forEach(pair -> meetings.add(meeting(meetings.size(), List.copyOf(pair))));
        return meetings;
    }

    /// Where wishes are uneven, one in ten is wanted twice as much as the middle, and every third
    /// half as much.
    private int wishes(int one) {
        if (!assumed.uneven()) {
            return assumed.wishes();
        }
        if (one % 10 == 0) {
            return assumed.wishes() * 2;
        }
        return one % 3 == 0 ? Math.ceilDiv(assumed.wishes(), 2) : assumed.wishes();
    }

    private Meeting meeting(int number, List<Integer> pair) {
        int one = Math.min(pair.getFirst(), pair.getLast());
        int other = Math.max(pair.getFirst(), pair.getLast());
        return new Meeting("m" + number, side(one), side(other));
    }

    private Side side(int one) {
        return Side.anyOf(
                "o" + one,
                IntStream.range(0, assumed.delegates())
                        .mapToObj(i -> name(one, i))
                        .toArray(String[]::new));
    }

    private static String name(int one, int delegate) {
        return "p" + one + "-" + delegate;
    }
}

package org.kontor.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Events of real size: organisations with one or two delegates, half days, sessions that some
/// attend, a few mandatory and online meetings, and a few that ask for a step-free table.
final class EventProblems {

    private EventProblems() {}

    /// @param halfDays number of slots in each half day, two of them a day
    static Problem event(
            long seed, int organisations, int meetings, int tables, List<Integer> halfDays) {
        Random random = new Random(seed);
        List<Slot> slots = new ArrayList<>();
        for (int half = 0; half < halfDays.size(); half++) {
            for (int i = 0; i < halfDays.get(half); i++) {
                slots.add(new Slot("s" + slots.size(), 1 + half / 2, half % 2));
            }
        }
        List<Delegate> delegates = new ArrayList<>();
        List<Side> sides = new ArrayList<>();
        for (int o = 0; o < organisations; o++) {
            List<String> own = new ArrayList<>();
            for (int i = random.nextInt(5) < 2 ? 2 : 1; i > 0; i--) {
                Delegate delegate = new Delegate("d" + delegates.size(), session(slots, random));
                delegates.add(delegate);
                own.add(delegate.id());
            }
            sides.add(new Side("o" + o, Side.Attendance.ANY_ONE, own));
        }
        return new Problem(
                slots, tables(tables), delegates, meetings(sides, meetings, slots.size(), random));
    }

    private static Set<String> session(List<Slot> slots, Random random) {
        Set<String> away = new HashSet<>();
        if (random.nextInt(3) == 0) {
            int first = random.nextInt(slots.size() - 1);
            away.add(slots.get(first).id());
            away.add(slots.get(first + 1).id());
        }
        return away;
    }

    private static List<Table> tables(int count) {
        return IntStream.range(0, count)
                .mapToObj(t -> new Table("t" + t, t < 6 ? Set.of("step-free") : Set.of()))
                .toList();
    }

    private static List<Meeting> meetings(List<Side> sides, int count, int slots, Random random) {
        int[] load = new int[sides.size()];
        Set<Set<Integer>> pairs = new HashSet<>();
        List<Meeting> meetings = new ArrayList<>();
        while (meetings.size() < count) {
            int one = popular(sides.size(), random);
            int other = popular(sides.size(), random);
            int most = slots * 3 / 5;
            if (one == other
                    || load[one] >= most * sides.get(one).delegates().size()
                    || load[other] >= most * sides.get(other).delegates().size()
                    || !pairs.add(Set.of(one, other))) {
                continue;
            }
            load[one]++;
            load[other]++;
            Meeting meeting = new Meeting("m" + meetings.size(), sides.get(one), sides.get(other));
            meetings.add(
                    switch (random.nextInt(40)) {
                        case 0 -> meeting.withPlace(Place.ONLINE);
                        case 1 -> meeting.withPlace(Place.with(Set.of("step-free")));
                        case 2 -> meeting.withPriority(Priority.MANDATORY);
                        default -> meeting.withWeight(1 + random.nextInt(3));
                    });
        }
        return meetings;
    }

    /// The first are asked more often.
    private static int popular(int organisations, Random random) {
        return (int) (organisations * Math.pow(random.nextDouble(), 1.3));
    }
}

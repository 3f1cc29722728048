package org.kontor.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Small problems in which everything that the model knows occurs now and then.
public final class RandomProblems {

    private final Random random;

    public RandomProblems(long seed) {
        random = new Random(seed);
    }

    /// An instance of the published kind: pairs, one part, every meeting to be held.
    public Problem published() {
        int people = 3 + random.nextInt(3);
        int tables = 1 + random.nextInt(2);
        int slots = 3 + random.nextInt(tables == 1 ? 5 : 3);
        List<Slot> grid = slots(slots, 1);
        List<Meeting> meetings = new ArrayList<>();
        int count = 2 + random.nextInt(4);
        for (int m = 0; m < count; m++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            Meeting meeting =
                    new Meeting(
                                    "m" + m,
                                    Side.anyOf("o" + one, "d" + one),
                                    Side.anyOf("o" + other, "d" + other))
                            .withPriority(Priority.MANDATORY);
            meetings.add(meeting.withTimes(times(grid, m)));
        }
        return new Problem(
                grid,
                tables(tables),
                List.of(),
                delegates(people, grid, Integer.MAX_VALUE),
                meetings,
                Goals.benchmark(random.nextInt(4)));
    }

    /// An instance of the published kind with so many meetings that breaks can hardly be avoided.
    public Problem crowded(int slots) {
        int people = 3 + random.nextInt(2);
        List<Slot> grid = IntStream.range(0, slots).mapToObj(s -> new Slot("s" + s, 1, 1)).toList();
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < people + random.nextInt(slots - 2); m++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            meetings.add(
                    new Meeting(
                                    "m" + m,
                                    Side.anyOf("o" + one, "d" + one),
                                    Side.anyOf("o" + other, "d" + other))
                            .withPriority(Priority.MANDATORY));
        }
        return new Problem(
                grid,
                IntStream.range(0, 2).mapToObj(t -> new Table("t" + t)).toList(),
                List.of(),
                IntStream.range(0, people)
                        .mapToObj(p -> new Delegate("d" + p, some(grid, 3)))
                        .toList(),
                meetings,
                Goals.benchmark(1));
    }

    /// An event: everything else too.
    public Problem event() {
        int people = 3 + random.nextInt(3);
        List<Slot> grid = slots(3 + random.nextInt(2), 1 + random.nextInt(2));
        List<Table> tables = tables(1 + random.nextInt(2));
        List<Meeting> meetings = new ArrayList<>();
        int count = 2 + random.nextInt(tables.size() == 1 ? 3 : 2);
        for (int m = 0; m < count; m++) {
            List<Integer> who = new ArrayList<>(IntStream.range(0, people).boxed().toList());
            java.util.Collections.shuffle(who, random);
            List<Side> sides = new ArrayList<>();
            sides.add(side(who));
            sides.add(side(who));
            if (who.size() > 0 && random.nextInt(8) == 0) {
                sides.add(side(who));
            }
            Place place = Place.ANYWHERE;
            switch (random.nextInt(6)) {
                case 0 -> place = Place.ONLINE;
                case 1 -> place = Place.with(Set.of("quiet"));
                case 2 -> place = Place.at(tables.getFirst().id());
                default -> {}
            }
            Priority priority =
                    switch (random.nextInt(6)) {
                        case 0 -> Priority.EXCLUDED;
                        case 1, 2 -> Priority.MANDATORY;
                        default -> Priority.WISHED;
                    };
            meetings.add(
                    new Meeting(
                            "m" + m,
                            sides,
                            priority,
                            1 + random.nextInt(3),
                            place,
                            times(grid, m)));
        }
        List<Organisation> limited =
                IntStream.range(0, people)
                        .filter(o -> random.nextInt(4) == 0)
                        .mapToObj(o -> new Organisation("o" + o, random.nextInt(3)))
                        .toList();
        Fairness fairness = new Fairness(random.nextInt(2), random.nextInt(3) == 0);
        return new Problem(
                grid,
                tables,
                limited,
                delegates(people, grid, 1 + random.nextInt(3)),
                meetings,
                Goals.EVENT.withFairness(fairness));
    }

    /// An event in which hardly a place at a table is left.
    public Problem full() {
        int people = 4 + random.nextInt(2);
        List<Slot> grid = slots(4, 2);
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < 6; m++) {
            List<Integer> who = new ArrayList<>(IntStream.range(0, people).boxed().toList());
            java.util.Collections.shuffle(who, random);
            Meeting meeting =
                    new Meeting("m" + m, side(who), side(who)).withWeight(1 + random.nextInt(2));
            meetings.add(
                    random.nextInt(4) == 0
                            ? meeting.withPlace(Place.with(Set.of("quiet")))
                            : meeting);
        }
        return new Problem(
                grid,
                List.of(new Table("t0"), new Table("t1", Set.of("quiet"))),
                delegates(people, grid, 2),
                meetings);
    }

    private Side side(List<Integer> who) {
        int count = who.size() > 2 && random.nextInt(3) == 0 ? 2 : 1;
        Side.Attendance attendance =
                random.nextInt(3) == 0 ? Side.Attendance.ALL : Side.Attendance.ANY_ONE;
        List<String> delegates = new ArrayList<>();
        String organisation = "o" + who.getFirst();
        for (int i = 0; i < count; i++) {
            delegates.add("d" + who.removeFirst());
        }
        return new Side(organisation, attendance, delegates);
    }

    private List<Slot> slots(int count, int parts) {
        return IntStream.range(0, count)
                .mapToObj(s -> new Slot("s" + s, 1 + s * parts / count, 1, capacity()))
                .toList();
    }

    private int capacity() {
        return random.nextInt(5) == 0 ? 1 : Integer.MAX_VALUE;
    }

    private List<Table> tables(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        t ->
                                new Table(
                                        "t" + t,
                                        random.nextBoolean() ? Set.of("quiet") : Set.of(),
                                        random.nextInt(4) == 0 ? Set.of("s0") : Set.of()))
                .toList();
    }

    private List<Delegate> delegates(int people, List<Slot> grid, int limit) {
        return IntStream.range(0, people)
                .mapToObj(
                        p ->
                                new Delegate(
                                        "d" + p,
                                        some(grid, 6),
                                        random.nextInt(3) == 0 ? limit : Integer.MAX_VALUE,
                                        random.nextInt(8) == 0))
                .toList();
    }

    private Times times(List<Slot> grid, int m) {
        Optional<Set<String>> allowed = Optional.empty();
        if (random.nextInt(4) == 0) {
            allowed = Optional.of(some(grid, 2));
        }
        Optional<String> pinned = Optional.empty();
        if (random.nextInt(6) == 0) {
            pinned = Optional.of(grid.get(random.nextInt(grid.size())).id());
        }
        Set<String> after =
                m > 0 && random.nextInt(3) == 0 ? Set.of("m" + random.nextInt(m)) : Set.of();
        return new Times(allowed, pinned, after);
    }

    /// Each slot with this chance, one in so many.
    private Set<String> some(List<Slot> grid, int chance) {
        return grid.stream()
                .filter(slot -> random.nextInt(chance) == 0)
                .map(Slot::id)
                .collect(Collectors.toSet());
    }
}

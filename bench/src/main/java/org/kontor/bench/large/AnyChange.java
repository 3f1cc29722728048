package org.kontor.bench.large;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.kontor.timetable.Disruption;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Repair;
import org.kontor.timetable.Repairer;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Timetable;

/// How quickly an event of the demonstration's size is mended, and how quickly a search ends when
/// it is told to.
final class AnyChange {

    private static final LargeEvent EVENT = new LargeEvent(182, 604, 36, 4, 5);
    private static final LargeEvent OPEN = new LargeEvent(182, 1_200, 40, 4, 8);
    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final int REPAIRS = 200;
    private static final int CANCELS = 20;

    private AnyChange() {}

    /// A paragraph and a table.
    static String report() {
        Problem problem = EVENT.problem(1);
        Timetable published = timetable(problem, Duration.ofSeconds(5));
        List<Long> took = new ArrayList<>();
        int proven = 0;
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < REPAIRS; i++) {
            Repair repair =
                    Repairer.repair(
                            problem,
                            published,
                            List.of(disruption(problem, i, random)),
                            LIMIT,
                            () -> false);
            took.add(repair.elapsed().toMillis());
            proven += repair.proven().contains(Objective.MOVED) ? 1 : 0;
        }
        Collections.sort(took);
        return """
               Repairs of %s (%d, by turns a table lost, a delegate who comes half a day later, one who does not come, a meeting called off; at most %d ms each): median %d ms, 95%% within %d ms, slowest %d ms; of %d it was proven that no fewer meetings can move.

               A search told to end has ended after %s ms (slowest of %d, two threads, %s).
               """
                .formatted(
                        EVENT.name(),
                        REPAIRS,
                        LIMIT.toMillis(),
                        took.get(REPAIRS / 2),
                        took.get(REPAIRS * 95 / 100),
                        took.getLast(),
                        proven,
                        slowestCancel(),
                        CANCELS,
                        OPEN.name());
    }

    private static Timetable timetable(Problem problem, Duration limit) {
        return Solver.solve(problem, Options.within(limit)).solution().orElseThrow().timetable();
    }

    private static Disruption disruption(Problem problem, int number, SplittableRandom random) {
        List<String> slots = problem.slots().stream().map(Slot::id).toList();
        String delegate = problem.delegates().get(random.nextInt(EVENT.participants())).id();
        return switch (number % 4) {
            case 0 ->
                    new Disruption.TableLost(
                            problem.tables().get(random.nextInt(EVENT.tables())).id(),
                            Set.copyOf(slots));
            case 1 ->
                    new Disruption.DelegateAway(
                            delegate,
                            slots.stream().limit(EVENT.slotsEach()).collect(Collectors.toSet()));
            case 2 -> new Disruption.DelegateAway(delegate, Set.copyOf(slots));
            default ->
                    new Disruption.MeetingCancelled(
                            problem.meetings().get(random.nextInt(EVENT.meetings())).id());
        };
    }

    private static long slowestCancel() {
        Problem problem = OPEN.problem(1);
        long slowest = 0;
        for (int i = 0; i < CANCELS; i++) {
            Duration patience = Duration.ofMillis(200 + 100L * i);
            long start = System.nanoTime();
            Options options =
                    Options.within(Duration.ofMinutes(1))
                            .withSeed(i)
                            .withCancelled(() -> System.nanoTime() - start > patience.toNanos());
            Solver.solve(problem, options);
            slowest = Math.max(slowest, System.nanoTime() - start - patience.toNanos());
        }
        return slowest / 1_000_000;
    }
}

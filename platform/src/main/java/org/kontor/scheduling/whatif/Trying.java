package org.kontor.scheduling.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;

/// Puts a draw into a timetable, and says what those lacked that found no place.
final class Trying {
    /// How many draws there are with each number of tables.
    static final int DRAWS = 3;

    private static final int[] PERCENTS = {60, 80, 100, 120, 140};
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private Trying() {}

    /// The numbers of tables that are tried, those assumed first.
    static List<Integer> tables(Assumptions assumed) {
        var tables = new ArrayList<Integer>();
        tables.add(assumed.tables());
        IntStream.of(PERCENTS)
                .map(percent -> Math.max(1, assumed.tables() * percent / 100))
                .filter(number -> !tables.contains(number))
                .forEach(tables::add);
        return tables;
    }

    static int all(Assumptions assumed) {
        return tables(assumed).size() * DRAWS;
    }

    /// @param number of the draw, counted from 1 over all numbers of tables
    static Draw draw(Assumptions assumed, int number, BooleanSupplier cancelled) {
        int tables = tables(assumed).get((number - 1) / DRAWS);
        // The same wishes with every number of tables, so that these alone make the difference.
        Problem problem = new Drawing(assumed, (number - 1) % DRAWS).problem(tables);
        var enough = new AtomicBoolean();
        Result result =
                Solver.solve(
                        problem,
                        Options.within(LIMIT)
                                .withThreads(1)
                                .withSeed(assumed.seed())
                                .withCancelled(() -> enough.get() || cancelled.getAsBoolean()),
                        progress -> {
                            if (isProven(progress)) {
                                enough.set(true);
                            }
                        });
        return draw(tables, problem, result);
    }

    /// Only how many meetings fit is asked, not how few breaks they leave.
    private static boolean isProven(Progress progress) {
        return progress.best()
                .filter(
                        best ->
                                best.get(Objective.WEIGHT_MISSED)
                                        <= progress.bound().get(Objective.WEIGHT_MISSED))
                .isPresent();
    }

    private static Draw draw(int tables, Problem problem, Result result) {
        Map<String, Meeting> byId =
                problem.meetings().stream()
                        .collect(Collectors.toMap(Meeting::id, Function.identity()));
        var lacking = new EnumMap<Lacking, Integer>(Lacking.class);
        result.unscheduled().stream()
                .flatMap(
                        left ->
                                Optional.ofNullable(byId.get(left.meeting())).stream()
                                        .map(meeting -> Lacking.of(meeting, left)))
                .forEach(one -> lacking.merge(one, 1, Integer::sum));
        int left = lacking.values().stream().mapToInt(Integer::intValue).sum();
        return new Draw(
                tables,
                problem.meetings().size(),
                problem.meetings().size() - left,
                lacking.getOrDefault(Lacking.TABLE, 0),
                lacking.getOrDefault(Lacking.SLOT, 0),
                lacking.getOrDefault(Lacking.TOGETHER, 0),
                result.proven(Goals.EVENT).contains(Objective.WEIGHT_MISSED));
    }
}

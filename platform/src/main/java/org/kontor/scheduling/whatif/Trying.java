package org.kontor.scheduling.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Goals;
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
        List<Appointment> held =
                result.solution().map(found -> found.timetable().appointments()).orElse(List.of());
        Set<String> placed = held.stream().map(Appointment::meeting).collect(Collectors.toSet());
        var agendas = new Lacking.Agendas(problem, held);
        Map<Lacking, Long> lacking =
                problem.meetings().stream()
                        .filter(meeting -> !placed.contains(meeting.id()))
                        .collect(Collectors.groupingBy(agendas::of, Collectors.counting()));
        return new Draw(
                tables,
                problem.meetings().size(),
                placed.size(),
                lacking.getOrDefault(Lacking.TABLE, 0L).intValue(),
                lacking.getOrDefault(Lacking.SLOT, 0L).intValue(),
                lacking.getOrDefault(Lacking.TOGETHER, 0L).intValue(),
                result.proven(Goals.EVENT).contains(Objective.WEIGHT_MISSED));
    }
}

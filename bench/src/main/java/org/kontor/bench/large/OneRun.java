package org.kontor.bench.large;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Solver;

/// One run in a process of its own, so that its memory can be limited; says on each line how it
/// stands: milliseconds, weight missed, breaks, both bounds, and moves a second.
final class OneRun {

    private OneRun() {}

    /// Solves one event, and prints as it goes.
    ///
    /// @param arguments participants, meetings, tables, half days, slots in each, threads,
    ///     milliseconds, seed
    public static void main(String[] arguments) {
        int[] numbers = java.util.Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        Problem problem =
                new LargeEvent(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4])
                        .problem(numbers[7]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options =
                Options.within(Duration.ofMillis(numbers[6]))
                        .withThreads(numbers[5])
                        .withSeed(numbers[7]);
        Result result = Solver.solve(problem, options, progress -> tell(out, progress));
        Score score = result.solution().orElseThrow().score();
        out.printf(
                Locale.ROOT,
                "end %d %d %d %d %d %d%n",
                result.elapsed().toMillis(),
                score.weightMissed(),
                score.breaks(),
                result.bound().weightMissed(),
                result.bound().breaks(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private static void tell(PrintStream out, Progress progress) {
        progress.best()
                .ifPresent(
                        best ->
                                out.printf(
                                        Locale.ROOT,
                                        "at %d %d %d %d %d %.0f%n",
                                        progress.elapsed().toMillis(),
                                        best.weightMissed(),
                                        best.breaks(),
                                        progress.bound().weightMissed(),
                                        progress.bound().breaks(),
                                        progress.movesPerSecond()));
    }
}

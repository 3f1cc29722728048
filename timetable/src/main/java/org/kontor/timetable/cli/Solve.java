package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kontor.timetable.Options;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;

/// Solves one instance.
final class Solve {

    static final Set<String> OPTIONS = Set.of("--fairness", "--limit", "--threads", "--seed");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private Optional<String> told = Optional.empty();
    private long toldAt;

    Solve(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException, BadArguments {
        Path file = arguments.files("FILE.dzn or FILE.json").getFirst();
        long limit = arguments.number("--limit", 60, 1, 1_000_000);
        int threads = (int) arguments.number("--threads", 2, 1, 256);
        long seed = arguments.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        Instance instance = Instance.read(file, arguments);
        Options options =
                Options.within(Duration.ofSeconds(limit)).withThreads(threads).withSeed(seed);
        Result result =
                Solver.solve(
                        instance.problem(),
                        options,
                        progress -> tell(instance.news(progress), progress));
        out.println(instance.answer(result));
        return result.status() == Status.UNKNOWN ? Main.NO_ANSWER : Main.OK;
    }

    /// Says what is new at once, and that the search is alive every second.
    private void tell(String news, Progress progress) {
        long now = progress.elapsed().toMillis();
        if (told.map(news::equals).orElse(false) && now - toldAt < 1000) {
            return;
        }
        told = Optional.of(news);
        toldAt = now;
        err.printf(
                Locale.ROOT,
                "%7.2f s  %s, %.1f million moves/s%n",
                now / 1000.0,
                news,
                progress.movesPerSecond() / 1e6);
    }
}

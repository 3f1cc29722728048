package org.kontor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Dzn;

/// The published instances of the timetable problem, one after the other in this process with two
/// threads. Beside the time on the wall stands that of the processors, which other work on the
/// machine changes less.
final class PublishedTimetables {
    private static final int FAIRNESS = 2;

    private final Path home;
    private final Path instances;
    private final int seeds;
    private final Duration limit;
    private final StringBuilder rows = new StringBuilder();

    PublishedTimetables(Path home, Path instances, int seeds, int seconds) {
        this.home = home;
        this.instances = instances;
        this.seeds = seeds;
        this.limit = Duration.ofSeconds(seconds);
    }

    void run() throws IOException {
        double load = Machine.load();
        List<Path> files;
        try (var listed = Files.list(instances)) {
            files = listed.filter(file -> file.toString().endsWith(".dzn")).sorted().toList();
        }
        for (int seed = 1; seed <= seeds; seed++) {
            double total = 0;
            int open = 0;
            for (Path file : files) {
                long wall = System.nanoTime();
                Result result = measure(file, seed);
                total += (System.nanoTime() - wall) / 1e9;
                boolean settled =
                        result.status() == Status.OPTIMAL || result.status() == Status.INFEASIBLE;
                open += settled ? 0 : 1;
            }
            row("| %d | all, %d open | | | | %.2f | |".formatted(seed, open, total));
        }
        report(Machine.facts(load));
    }

    private Result measure(Path file, int seed) throws IOException {
        Problem problem = Dzn.read(file, FAIRNESS);
        long wall = System.nanoTime();
        long processors = processorTime();
        Result result = Solver.solve(problem, Options.within(limit).withSeed(seed));
        row(
                String.format(
                        Locale.ROOT,
                        "| %d | %s | %s | %s | %d | %.2f | %.2f |",
                        seed,
                        file.getFileName().toString().replace(".dzn", ""),
                        result.status(),
                        result.solution().map(s -> String.valueOf(s.score().breaks())).orElse(""),
                        result.bound().breaks(),
                        (System.nanoTime() - wall) / 1e9,
                        (processorTime() - processors) / 1e9));
        return result;
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void row(String row) {
        System.err.println(row);
        rows.append(row).append('\n');
    }

    private void report(String machine) throws IOException {
        String text =
                """
                # The published instances of the timetable problem

                `./kontor bench timetable --seeds %d --limit %d`, instances in `%s`.

                | seed | instance | answer | breaks | bound | wall, s | processors, s |
                |---:|---|---|---:|---:|---:|---:|
                %s
                %s.
                """
                        .formatted(
                                seeds, limit.toSeconds(), instances.getFileName(), rows, machine);
        Files.createDirectories(home.resolve("bench/results"));
        Files.writeString(home.resolve("bench/results/timetable.md"), text);
    }
}

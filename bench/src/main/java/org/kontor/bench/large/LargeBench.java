package org.kontor.bench.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures events of thousands of meetings: when the first timetable is there, how breaks fall,
/// what a move costs, and what more threads bring.
public final class LargeBench {

    private static final LargeEvent USUAL = new LargeEvent(182, 604, 36, 4, 5);
    private static final LargeEvent STRETCH = new LargeEvent(1_800, 6_000, 300, 1, 60);
    private static final LargeEvent PLENTY = new LargeEvent(1_800, 6_000, 300, 4, 15);
    private static final LargeEvent SCARCE = new LargeEvent(1_800, 6_000, 90, 4, 15);
    private static final LargeEvent HUGE = new LargeEvent(20_000, 100_000, 3_000, 4, 15);

    /// Meetings of the events that show what a move costs. A quarter as many take part, in 60 slots
    /// without a gap, with too few tables, so that no search ends early.
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000, 30_000, 100_000);

    private static final int MEGABYTES = 1_024;

    private final Path results;
    private final int seconds;
    private final String machine;

    /// @param results where the table and the charts go
    /// @param seconds for each of the smaller events; the largest gets thrice as long
    /// @param machine its facts
    public LargeBench(Path results, int seconds, String machine) {
        this.results = results;
        this.seconds = seconds;
        this.machine = machine;
    }

    public void run() throws IOException, InterruptedException {
        Map<String, Curve> curves = new LinkedHashMap<>();
        StringBuilder rows = new StringBuilder();
        for (LargeEvent event : List.of(USUAL, PLENTY, SCARCE, STRETCH, HUGE)) {
            for (int threads : List.of(1, 2)) {
                int limit = event.equals(HUGE) ? 3 * seconds : seconds;
                System.err.println(event.name() + ", threads " + threads + " …");
                Curve curve = Curve.run(event, threads, limit, 1, MEGABYTES);
                curves.put(event.name() + ", %d threads".formatted(threads), curve);
                rows.append(row(event, threads, curve));
            }
        }
        StringBuilder costs = new StringBuilder();
        List<double[]> points = new ArrayList<>();
        for (int size : SIZES) {
            System.err.println("what a move costs with " + size + " meetings …");
            LargeEvent event = new LargeEvent(size / 4, size, size * 15 / 1_000, 1, 60);
            Curve curve = Curve.run(event, 1, 4 + size / 10_000, 1, MEGABYTES);
            double nanoseconds = curve.nanosecondsAMove();
            costs.append("| %,d | %.0f ns |%n".formatted(size, nanoseconds));
            points.add(new double[] {size, nanoseconds});
        }
        System.err.println("mending and cancelling …");
        String changes = AnyChange.report();
        Files.createDirectories(results);
        Files.writeString(results.resolve("large.svg"), Chart.breaks(curves));
        Files.writeString(results.resolve("large-moves.svg"), Chart.moves(points));
        Files.writeString(
                results.resolve("large.md"), text(rows.toString(), costs.toString(), changes));
        System.out.print(Files.readString(results.resolve("large.md")));
    }

    private static String row(LargeEvent event, int threads, Curve curve) {
        return "| %s | %d | %.2f s | %s | %s | %s | %,d (≥ %,d) | %,d (≥ %,d) | %.1f | %,d MiB |%n"
                .formatted(
                        event.name(),
                        threads,
                        curve.first().milliseconds() / 1000.0,
                        breaks(Optional.of(curve.first())),
                        breaks(curve.at(5_000)),
                        breaks(curve.at(10_000)),
                        curve.end().breaks(),
                        curve.end().breakBound(),
                        curve.end().weightMissed(),
                        curve.end().weightBound(),
                        curve.points().getLast().moves() / 1e6,
                        curve.end().moves());
    }

    private static String breaks(Optional<Curve.Point> point) {
        return point.map(at -> "%,d".formatted(at.breaks())).orElse("");
    }

    private String text(String rows, String costs, String changes) {
        return """
               # Large events, and changes

               `./kontor bench large --seconds %d`: each run in a process of its own with at most %,d MiB of heap, seed 1. The largest event gets thrice the time.

               | event | threads | first timetable | its breaks | breaks at 5 s | at 10 s | at the end (bound) | left out (bound) | million moves/s | heap at the end |
               |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
               %s
               ![Breaks over time](large.svg)

               What a move costs with one thread, in 60 slots without a gap, participants and tables growing with the meetings:

               | meetings | a move |
               |---:|---:|
               %s
               ![What a move costs](large-moves.svg)

               %s
               %s.
               """
                .formatted(seconds, MEGABYTES, rows, costs, changes, machine);
    }
}

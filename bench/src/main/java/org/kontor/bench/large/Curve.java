package org.kontor.bench.large;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one run went over time.
///
/// @param points in the order of time
/// @param end the answer as it was given, with tables
record Curve(List<Point> points, Point end) {

    /// @param moves tried each second, over the whole run so far
    record Point(
            long milliseconds,
            int weightMissed,
            int breaks,
            int weightBound,
            int breakBound,
            long moves) {

        /// Moves so far.
        double tried() {
            return moves * (milliseconds / 1000.0);
        }

        static Point of(String line) {
            String[] words = line.split(" ", -1);
            return new Point(
                    Long.parseLong(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]),
                    Long.parseLong(words[6]));
        }
    }

    /// Runs in a process with at most so many megabytes of heap.
    static Curve run(LargeEvent event, int threads, int seconds, int seed, int megabytes)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + megabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(OneRun.class.getName());
        for (int number :
                new int[] {
                    event.participants(),
                    event.meetings(),
                    event.tables(),
                    event.halfDays(),
                    event.slotsEach(),
                    threads,
                    seconds * 1000,
                    seed
                }) {
            command.add(Integer.toString(number));
        }
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Point> points = new ArrayList<>();
        Optional<Point> end = Optional.empty();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("end ")) {
                    end = Optional.of(Point.of(line));
                } else {
                    points.add(Point.of(line));
                }
            }
        }
        if (process.waitFor() != 0 || end.isEmpty()) {
            throw new IOException("The run of " + event.name() + " ended with an error");
        }
        return new Curve(points, end.get());
    }

    /// The last point up to this time.
    Optional<Point> at(long milliseconds) {
        return points.stream()
                .filter(point -> point.milliseconds() <= milliseconds)
                .reduce((a, b) -> b);
    }

    /// In the second half of the run, when everything is warm.
    double nanosecondsAMove() {
        Point last = points.getLast();
        Point before =
                points.stream()
                        .filter(point -> point.milliseconds() > last.milliseconds() / 2)
                        .findFirst()
                        .orElseThrow();
        double moves = last.tried() - before.tried();
        return (last.milliseconds() - before.milliseconds()) * 1e6 / moves;
    }

    Point first() {
        return points.getFirst();
    }
}

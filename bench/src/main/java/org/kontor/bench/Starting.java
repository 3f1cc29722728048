package org.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long it takes from the start of the jar to the first page, without and with an archive of
/// its classes.
///
/// The archive is the ahead-of-time cache of JDK 25: one run of the application records which
/// classes it loads and links, and later runs map them from the archive. The launcher uses it where
/// it is there.
final class Starting {
    private final Path home;
    private final Path jar;
    private final Path archive;
    private final int runs;

    Starting(Path home, int runs) {
        this.home = home;
        this.jar = home.resolve("platform/target/app/kontor.jar");
        this.archive = home.resolve("platform/target/app/kontor.aot");
        this.runs = runs;
    }

    void run() throws IOException, InterruptedException {
        double load = Machine.load();
        Path data = Files.createTempDirectory("kontor-bench");
        System.err.println("a first start, which makes the data and the archive …");
        Files.deleteIfExists(archive);
        Application first = Application.start(jar, data, List.of("-XX:AOTCacheOutput=" + archive));
        new Browser(first.address()).get("/en");
        new Browser(first.address()).get("/en/directory");
        first.stop();
        if (Files.notExists(archive)) {
            throw new IllegalStateException("No archive was made:\n" + first.log());
        }
        var without = new ArrayList<Duration>();
        var with = new ArrayList<Duration>();
        for (int i = 0; i < runs; i++) {
            System.err.println("start " + (i + 1) + " of " + runs + " …");
            without.add(start(data, List.of()));
            with.add(start(data, List.of("-XX:AOTCache=" + archive)));
        }
        Application.start(jar, data, List.of()).close();
        report(without, with, Machine.facts(load));
    }

    private Duration start(Path data, List<String> options)
            throws IOException, InterruptedException {
        long from = System.nanoTime();
        Application application = Application.start(jar, data, options);
        int status = new Browser(application.address()).get("/en").statusCode();
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        application.stop();
        if (status != 200) {
            throw new IllegalStateException("The first page answered " + status);
        }
        return took;
    }

    private void report(List<Duration> without, List<Duration> with, String machine)
            throws IOException {
        String text =
                """
                # From the start of the jar to the first page

                `./kontor bench start --runs %d`, with everything downloaded and the demonstration's database there.

                | | median | slowest |
                |---|---:|---:|
                | jar | %.1f s | %.1f s |
                | jar with the archive of classes | %.1f s | %.1f s |

                %s.
                """
                        .formatted(
                                runs,
                                median(without),
                                slowest(without),
                                median(with),
                                slowest(with),
                                machine);
        System.out.print(text);
        Files.createDirectories(home.resolve("bench/results"));
        Files.writeString(home.resolve("bench/results/start.md"), text);
    }

    private static double median(List<Duration> times) {
        return seconds(times.stream().sorted().toList().get(times.size() / 2));
    }

    private static double slowest(List<Duration> times) {
        return seconds(times.stream().sorted().toList().getLast());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}

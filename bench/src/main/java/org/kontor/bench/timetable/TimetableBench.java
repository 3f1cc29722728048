package org.kontor.bench.timetable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.bench.Machine;

/// The timetable engine beside its peers, on the published instances and others of their kind, and
/// against trying everything on small ones.
public final class TimetableBench {

    private static final Path JAR = Path.of("timetable/target/timetable-0.1.0-SNAPSHOT.jar");
    private static final Path RESULTS = Path.of("bench/results");

    private final Path directory;
    private final Optional<Path> uwrMaxSat;
    private final Extent extent;
    private final Comparison comparison = new Comparison();
    private final Fuzz fuzz = new Fuzz();

    /// How much of everything.
    ///
    /// @param seeds for our own engine, 1 to this
    /// @param limit seconds for an original
    /// @param otherLimit seconds for an instance of another family
    /// @param peerLimit seconds for an instance, for peers that prove
    /// @param fuzz random small problems
    public record Extent(int seeds, int limit, int otherLimit, int peerLimit, int fuzz) {}

    /// @param directory of the instances
    /// @param uwrMaxSat its program, if there is one
    public TimetableBench(Path directory, Optional<Path> uwrMaxSat, Extent extent) {
        this.directory = directory;
        this.uwrMaxSat = uwrMaxSat;
        this.extent = extent;
    }

    /// Runs all comparisons, and writes the report.
    ///
    /// @return the exit code: 1 if any answer was wrong
    public int run() throws IOException {
        double load = Machine.load();
        Stopwatch watch = new Stopwatch();
        Peers peers = new Peers(directory);
        peers.optima().forEach(comparison::know);
        List<Instance> published = new Families(directory).published();
        List<Instance> originals =
                published.stream().filter(i -> i.family().equals(Families.ORIGINAL)).toList();
        Duration limit = Duration.ofSeconds(extent.limit());
        Duration peerLimit = Duration.ofSeconds(extent.peerLimit());
        Engine engine = new Engine();
        comparison.run(engine, originals, extent.seeds(), limit);
        comparison.run(new CommandLine(JAR), originals, extent.seeds(), limit);
        if (uwrMaxSat.isPresent()) {
            comparison.run(new UwrMaxSat(uwrMaxSat.get()), originals, 1, limit.multipliedBy(2));
        }
        comparison.run(new CpSat(), originals, 1, peerLimit);
        comparison.run(new TimefoldContender(), originals, 1, Duration.ofSeconds(10));
        Stopwatch fuzzing = new Stopwatch();
        fuzz.run(extent.fuzz() * 4 / 5, extent.fuzz() / 5);
        double fuzzed = fuzzing.wall();
        String machine = Machine.facts(load);
        report(peers, originals.size(), fuzzed, watch.wall(), machine);
        List<Instance> others = new ArrayList<>(published);
        others.removeAll(originals);
        others.addAll(Families.made(originals));
        Duration otherLimit = Duration.ofSeconds(extent.otherLimit());
        for (int seed = 1; seed <= extent.seeds(); seed++) {
            comparison.runSeed(engine, others, seed, extent.seeds(), otherLimit);
            report(peers, originals.size(), fuzzed, watch.wall(), machine);
        }
        return fuzz.differences().isEmpty()
                        && comparison.measured().stream().noneMatch(m -> m.wrong().isPresent())
                ? 0
                : 1;
    }

    /// Writes what is known so far, so that a run that is cut off has not been for nothing.
    private void report(Peers peers, int originals, double fuzzing, double all, String machine)
            throws IOException {
        Sheet sheet = new Sheet(comparison.measured());
        String text =
                String.format(
                        Locale.ROOT,
                        """
                        # The timetable engine and its peers

                        `./kontor bench timetable --seeds %d --limit %d --others %d --peers %d`, %.0f minutes
                        for this page; large events and changes follow in [large.md](large.md).
                        %s.

                        ## The twenty published originals together

                        Two threads. An instance that is not settled counts with the time it was given: %d s,
                        CP-SAT (plain model, 8 workers) %d s, Timefold (which proves nothing) always 10 s. The
                        first seed of a process includes its warming up.

                        %s
                        %s

                        ![Originals settled within a time](timetable.svg)

                        ## Each original

                        Breaks found and seconds, at the median of the seeds.

                        %s
                        ## All families, our engine in one process

                        Seeds 1 to %d, at most %d s for those that are not originals, every timetable
                        checked. Those that were open after most seeds were not run again. %d answers, %d of
                        them wrong.

                        %s
                        ## Against trying everything

                        %d random small problems, %d of them without a timetable: %d differences, in %.0f s.
                        """,
                        extent.seeds(),
                        extent.limit(),
                        extent.otherLimit(),
                        extent.peerLimit(),
                        all / 60,
                        machine,
                        extent.limit(),
                        extent.peerLimit(),
                        sheet.totals(),
                        earlier(peers),
                        sheet.originals(),
                        extent.seeds(),
                        extent.otherLimit(),
                        comparison.measured().size(),
                        comparison.measured().stream()
                                .filter(one -> one.wrong().isPresent())
                                .count(),
                        sheet.families(new Engine().name()),
                        extent.fuzz(),
                        fuzz.impossible(),
                        fuzz.differences().size(),
                        fuzzing);
        Files.createDirectories(RESULTS);
        Files.writeString(RESULTS.resolve("timetable.md"), text);
        Files.writeString(RESULTS.resolve("timetable.csv"), sheet.csv());
        Map<String, List<Double>> settled = new LinkedHashMap<>(sheet.settled());
        settled.remove(new TimefoldContender().name());
        Files.writeString(
                RESULTS.resolve("timetable.svg"), new Chart(100, originals).draw(settled));
    }

    /// The figures of UWrMaxSat from another machine, unless it was measured here.
    private String earlier(Peers peers) {
        return uwrMaxSat.isPresent()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "UWrMaxSat 1.7.4 was not run here; on two other cores it took %.1f s for"
                                + " the twenty (`peers.csv`).",
                        peers.uwrMaxSat());
    }
}

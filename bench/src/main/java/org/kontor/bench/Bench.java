package org.kontor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.kontor.bench.large.LargeBench;
import org.kontor.bench.timetable.TimetableBench;

/// The command line: which measurement, with its options.
public final class Bench {
    private static final String HELP =
            """
            Usage: ./kontor bench MEASUREMENT [OPTIONS]

              agendas    1,000 readers of agendas and calendars at once
                         --readers N   how many (1000)
                         --seconds N   for how long (30)
              directory  searching, counting, downloading and changing a directory of 100,000
                         organisations
              large      timetables of 6,000 and 100,000 meetings, mending, and ending a search
                         --seconds N   for each of the smaller ones (8)
              pages      every page of the site: what it asks the database, how long it takes
                         --times N     to ask each (30)
                         --many yes    with 5,000 registrations more
              recommendations
                         partners for 5,000 participants of an event, and for many more
                         --most N      participants of the larger event (100000)
              registrations  the organiser's desk with 5,000 registrations to one event
              start      makes the archive of classes that ./kontor run starts faster with,
                         and measures starts without and with it
                         --runs N      of each (5)
              timetable  the timetable engine and its peers on the published instances and others,
                         then what large measures
                         --seeds N     of the engine, 1 to N (5)
                         --limit N     seconds for an original (60)
                         --others N    seconds for an instance of another family (15)
                         --peers N     seconds for an instance, for CP-SAT (10)
                         --fuzz N      random small problems to compare (100000)
                         --uwrmaxsat PROGRAM  where UWrMaxSat is, if it is to be measured too
                         --in DIR      a directory with a directory of instances for each family

            All but large and timetable start the application on fresh demonstration data, and all
            write what they found to bench/results.
            """;

    private static final String INSTANCES = "timetable/src/test/resources/b2bsop";

    private Bench() {}

    private static TimetableBench timetable(Options options) {
        return new TimetableBench(
                Path.of(options.values().getOrDefault("in", INSTANCES)),
                Optional.ofNullable(options.values().get("uwrmaxsat")).map(Path::of),
                new TimetableBench.Extent(
                        options.number("seeds", 5),
                        options.number("limit", 60),
                        options.number("others", 15),
                        options.number("peers", 10),
                        options.number("fuzz", 100_000)));
    }

    private static void large(Options options) throws IOException, InterruptedException {
        new LargeBench(
                        Path.of("bench/results"),
                        options.number("seconds", 8),
                        Machine.facts(Machine.load()))
                .run();
    }

    public static void main(String[] arguments) throws Exception {
        Options options =
                Options.read(
                        Arrays.asList(arguments)
                                .subList(Math.min(1, arguments.length), arguments.length));
        switch (arguments.length == 0 ? "--help" : arguments[0]) {
            case "--help", "help" -> System.out.print(HELP);
            case "agendas" ->
                    System.exit(
                            new ReadingAgendas(
                                            Path.of(""),
                                            options.number("readers", 1000),
                                            options.number("seconds", 30))
                                    .run());
            case "large" -> large(options);
            case "pages" ->
                    System.exit(
                            new ReadingPages(
                                            Path.of(""),
                                            options.number("times", 30),
                                            options.values().containsKey("many"))
                                    .run());
            case "recommendations" ->
                    System.exit(
                            new MakingRecommendations(Path.of(""), options.number("most", 100_000))
                                    .run());
            case "registrations" -> System.exit(new ManagingRegistrations(Path.of("")).run());
            case "start" -> new Starting(Path.of(""), options.number("runs", 5)).run();
            case "timetable" -> {
                int code = timetable(options).run();
                large(options);
                System.exit(code);
            }
            case "directory" -> System.exit(new SearchingDirectory(Path.of("")).run());
            default -> {
                System.err.println("There is no measurement " + arguments[0] + ".\n\n" + HELP);
                System.exit(2);
            }
        }
    }
}

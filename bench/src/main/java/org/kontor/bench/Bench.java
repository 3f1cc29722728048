package org.kontor.bench;

import java.nio.file.Path;
import java.util.Arrays;
import org.kontor.bench.large.LargeBench;

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
              recommendations
                         partners for 5,000 participants of an event, and for many more
                         --most N      participants of the larger event (100000)
              start      makes the archive of classes that ./kontor run starts faster with,
                         and measures starts without and with it
                         --runs N      of each (5)
              timetable  the published instances of the timetable problem in one process
                         --seeds N     seeds 1 to N (1)
                         --limit N     seconds for each instance (60)
                         --in DIR      a directory of instances

            All but large and timetable start the application on fresh demonstration data, and all
            write what they found to bench/results.
            """;

    private Bench() {}

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
            case "large" ->
                    new LargeBench(
                                    Path.of("bench/results"),
                                    options.number("seconds", 8),
                                    Machine.facts(Machine.load()))
                            .run();
            case "pages" ->
                    System.exit(new ReadingPages(Path.of(""), options.number("times", 30)).run());
            case "recommendations" ->
                    System.exit(
                            new MakingRecommendations(Path.of(""), options.number("most", 100_000))
                                    .run());
            case "start" -> new Starting(Path.of(""), options.number("runs", 5)).run();
            case "timetable" ->
                    new PublishedTimetables(
                                    Path.of(""),
                                    Path.of(
                                            options.values()
                                                    .getOrDefault(
                                                            "in",
                                                            "timetable/src/test/resources/b2bsop/original")),
                                    options.number("seeds", 1),
                                    options.number("limit", 60))
                            .run();
            case "directory" -> System.exit(new SearchingDirectory(Path.of("")).run());
            default -> {
                System.err.println("There is no measurement " + arguments[0] + ".\n\n" + HELP);
                System.exit(2);
            }
        }
    }
}

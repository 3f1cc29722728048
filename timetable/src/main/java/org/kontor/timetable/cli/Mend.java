package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Disruption;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Repairer;
import org.kontor.timetable.Result;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.formats.DisruptionsJson;
import org.kontor.timetable.formats.ProblemJson;
import org.kontor.timetable.formats.RepairJson;
import org.kontor.timetable.formats.ResultJson;

/// Mends an answer after something went wrong.
final class Mend {

    static final Set<String> OPTIONS = Set.of("--limit");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    Mend(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException, BadArguments {
        List<Path> files = arguments.files("FILE.json", "RESULT.json", "DISRUPTIONS.json");
        Duration limit = Duration.ofMillis(arguments.number("--limit", 200, 1, 1_000_000_000));
        Problem problem = Arguments.reading(files.get(0), () -> ProblemJson.read(files.get(0)));
        Timetable published =
                Arguments.reading(files.get(1), () -> ResultJson.read(files.get(1)))
                        .solution()
                        .map(Result.Solution::timetable)
                        .orElseThrow(() -> new IOException(files.get(1) + ": holds no timetable"));
        List<Disruption> disruptions =
                Arguments.reading(files.get(2), () -> DisruptionsJson.read(files.get(2)));
        List<String> wrong = Instance.violations(Checker.check(problem, published));
        if (!wrong.isEmpty()) {
            wrong.forEach(err::println);
            return Main.BROKEN;
        }
        try {
            out.println(
                    RepairJson.write(
                            Repairer.repair(problem, published, disruptions, limit, () -> false)));
        } catch (IllegalArgumentException e) {
            throw new IOException(files.get(2) + ": " + e.getMessage(), e);
        }
        return Main.OK;
    }
}

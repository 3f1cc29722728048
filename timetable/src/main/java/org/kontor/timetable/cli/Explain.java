package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Conflict;
import org.kontor.timetable.Explainer;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.formats.ExplanationJson;

/// Explains what an answer lacks.
final class Explain {

    static final Set<String> OPTIONS = Set.of("--fairness", "--limit");

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;

    Explain(Arguments arguments, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException, BadArguments {
        List<Path> files = arguments.files("FILE.dzn or FILE.json", "RESULT.json");
        long seconds = arguments.number("--limit", 10, 1, 1_000_000);
        Instance instance = Instance.read(files.get(0), arguments);
        Optional<Timetable> timetable = instance.timetable(files.get(1));
        Problem problem = instance.problem();
        Duration limit = Duration.ofSeconds(seconds);
        if (timetable.isEmpty()) {
            return print(
                    List.of(
                            Explainer.explain(
                                    problem,
                                    new Timetable(List.of()),
                                    new Conflict.NoTimetable(),
                                    limit,
                                    () -> false)));
        }
        List<String> wrong = Instance.violations(Checker.check(problem, timetable.orElseThrow()));
        if (!wrong.isEmpty()) {
            wrong.forEach(err::println);
            return Main.BROKEN;
        }
        return print(Explainer.explain(problem, timetable.orElseThrow(), limit, () -> false));
    }

    private int print(List<Conflict> conflicts) {
        out.println(ExplanationJson.write(conflicts));
        return Main.OK;
    }
}

package org.kontor.timetable.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// Checks one answer against its instance.
final class Check {

    static final Set<String> OPTIONS = Set.of("--fairness");

    private final Arguments arguments;
    private final PrintStream out;

    Check(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    int run() throws IOException, BadArguments {
        List<Path> files = arguments.files("FILE.dzn", "RESULT.json");
        Problem problem = arguments.problem(files.get(0));
        Path result = files.get(1);
        Answer answer = Arguments.reading(result, () -> Answer.read(result));
        if (answer.status() == Status.INFEASIBLE || answer.status() == Status.UNKNOWN) {
            out.println("the answer " + answer.status() + " holds no timetable to check");
            return Main.OK;
        }
        List<String> wrong = wrong(problem, answer);
        wrong.forEach(out::println);
        if (wrong.isEmpty()) {
            out.println(
                    "valid, breaks " + answer.breaks().map(String::valueOf).orElse("not given"));
        }
        return wrong.isEmpty() ? Main.OK : Main.BROKEN;
    }

    private static List<String> wrong(Problem problem, Answer answer) {
        List<String> wrong = new ArrayList<>();
        int meetings = problem.meetings().size();
        if (answer.slots().size() != meetings) {
            wrong.add("%d slots for %d meetings".formatted(answer.slots().size(), meetings));
        }
        Checker.Verdict verdict = Checker.check(problem, answer.timetable(problem));
        verdict.violations()
                .forEach(
                        violation ->
                                wrong.add(
                                        violation.meeting().isEmpty()
                                                ? violation.detail()
                                                : "meeting %s: %s"
                                                        .formatted(
                                                                violation.meeting(),
                                                                violation.detail())));
        int breaks = verdict.score().breaks();
        if (verdict.valid() && answer.breaks().map(claimed -> claimed != breaks).orElse(true)) {
            wrong.add(
                    "breaks are %d, not %s"
                            .formatted(
                                    breaks, answer.breaks().map(String::valueOf).orElse("given")));
        }
        answer.bound()
                .filter(bound -> bound > breaks)
                .ifPresent(bound -> wrong.add("the bound %d is above the breaks".formatted(bound)));
        return wrong;
    }
}

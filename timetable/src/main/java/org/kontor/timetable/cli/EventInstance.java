package org.kontor.timetable.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.Unscheduled;
import org.kontor.timetable.formats.ResultJson;

/// A problem of any kind, whose answers are whole results.
record EventInstance(Problem problem) implements Instance {

    @Override
    public String news(Progress progress) {
        Score bound = progress.bound();
        return progress.best()
                .map(best -> listed(o -> "%d (bound %d)".formatted(best.get(o), bound.get(o))))
                .orElse("none yet");
    }

    @Override
    public String answer(Result result) {
        return ResultJson.write(result, problem.goals());
    }

    @Override
    public Judgement judge(Path file) throws IOException {
        Result result = Arguments.reading(file, () -> ResultJson.read(file));
        return result.solution()
                .map(solution -> judge(result, solution))
                .orElseGet(() -> Judgement.nothing(result.status()));
    }

    @Override
    public Optional<Timetable> timetable(Path file) throws IOException {
        return Arguments.reading(file, () -> ResultJson.read(file))
                .solution()
                .map(Result.Solution::timetable);
    }

    private Judgement judge(Result result, Result.Solution solution) {
        Checker.Verdict verdict = Checker.check(problem, solution.timetable());
        List<String> wrong = new ArrayList<>(Instance.violations(verdict));
        for (Objective objective : Objective.values()) {
            int counted = verdict.score().get(objective);
            int claimed = solution.score().get(objective);
            if (verdict.valid() && counted != claimed) {
                wrong.add("%s: %d, not %d".formatted(words(objective), counted, claimed));
            }
        }
        List<Objective> order = problem.goals().order();
        if (Score.by(order).compare(result.bound(), solution.score()) > 0) {
            wrong.add("the bound is above the score");
        }
        if (result.status() == Status.OPTIMAL && !result.proven(problem.goals()).equals(order)) {
            wrong.add("the bound does not reach the score, as OPTIMAL says");
        }
        if (!leftOut(solution).equals(explained(result))) {
            wrong.add(
                    "reasons are given for %s, left out are %s"
                            .formatted(explained(result), leftOut(solution)));
        }
        return new Judgement(
                wrong, "valid, " + listed(o -> Integer.toString(verdict.score().get(o))));
    }

    private List<String> leftOut(Result.Solution solution) {
        Set<String> held = solution.timetable().byMeeting().keySet();
        return problem.meetings().stream()
                .map(Meeting::id)
                .filter(id -> !held.contains(id))
                .toList();
    }

    private static List<String> explained(Result result) {
        return result.unscheduled().stream().map(Unscheduled::meeting).toList();
    }

    /// Every objective that is wanted, with what there is to say of it.
    private String listed(Function<Objective, String> value) {
        return problem.goals().order().stream()
                .map(objective -> words(objective) + " " + value.apply(objective))
                .collect(joining(", "));
    }

    private static String words(Objective objective) {
        return objective.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

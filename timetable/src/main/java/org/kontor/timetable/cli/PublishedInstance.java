package org.kontor.timetable.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.formats.Answer;
import org.kontor.timetable.formats.Dzn;

/// An instance of the published problem, whose answers are slots and breaks.
record PublishedInstance(String name, Problem problem) implements Instance {

    static PublishedInstance read(Path file, Arguments arguments) throws IOException, BadArguments {
        int fairness = (int) arguments.number("--fairness", 2, 0, 1000);
        return new PublishedInstance(
                String.valueOf(file.getFileName()).replaceFirst("\\.dzn$", ""),
                Arguments.reading(file, () -> Dzn.read(file, fairness)));
    }

    @Override
    public String news(Progress progress) {
        String found = progress.best().map(Score::breaks).map(String::valueOf).orElse("none");
        return "breaks %s, bound %d".formatted(found, progress.bound().breaks());
    }

    @Override
    public String answer(Result result) {
        return Answer.of(name, problem, result).toJson();
    }

    @Override
    public Judgement judge(Path file) throws IOException {
        return judge(Arguments.reading(file, () -> Answer.read(file)));
    }

    @Override
    public Optional<Timetable> timetable(Path file) throws IOException {
        Answer answer = Arguments.reading(file, () -> Answer.read(file));
        return holdsNone(answer) ? Optional.empty() : Optional.of(answer.timetable(problem));
    }

    private static boolean holdsNone(Answer answer) {
        return answer.status() == Status.INFEASIBLE || answer.status() == Status.UNKNOWN;
    }

    Judgement judge(Answer answer) {
        if (holdsNone(answer)) {
            return Judgement.nothing(answer.status());
        }
        List<String> wrong = new ArrayList<>();
        int meetings = problem.meetings().size();
        if (answer.slots().size() != meetings) {
            wrong.add("%d slots for %d meetings".formatted(answer.slots().size(), meetings));
        }
        Checker.Verdict verdict = Checker.check(problem, answer.timetable(problem));
        wrong.addAll(Instance.violations(verdict));
        int breaks = verdict.score().breaks();
        String claimed = answer.breaks().map(String::valueOf).orElse("given");
        if (verdict.valid() && !claimed.equals(String.valueOf(breaks))) {
            wrong.add("breaks are %d, not %s".formatted(breaks, claimed));
        }
        answer.bound()
                .filter(bound -> bound > breaks)
                .ifPresent(bound -> wrong.add("the bound %d is above the breaks".formatted(bound)));
        return new Judgement(wrong, "valid, breaks " + breaks);
    }
}

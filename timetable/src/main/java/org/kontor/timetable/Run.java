package org.kontor.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.explanation.Explanation;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;
import org.kontor.timetable.search.Seating;

/// One call of the solver, from the problem to the answer.
final class Run {

    private final Problem problem;
    private final Options options;
    private final Reporter reporter;
    private final long start = System.nanoTime();

    Run(Problem problem, Options options, ProgressListener listener) {
        this.problem = problem;
        this.options = options;
        reporter = new Reporter(listener, start);
    }

    Result solve() {
        Model model = new Model(problem);
        Incumbent incumbent = new Incumbent(Score.by(problem.goals().order()));
        Search search = new Search(model, incumbent, options.seed());
        search.start(
                model.read(
                        options.start()
                                .or(() -> problem.goals().closeTo())
                                .orElse(new Timetable(List.of()))));
        BooleanSupplier ended =
                () ->
                        options.cancelled().getAsBoolean()
                                || elapsed().compareTo(options.limit()) >= 0
                                || incumbent
                                        .best()
                                        .map(
                                                found ->
                                                        Score.by(problem.goals().order())
                                                                        .compare(
                                                                                found.score(),
                                                                                Score.PERFECT)
                                                                == 0)
                                        .orElse(false);
        while (!ended.getAsBoolean()) {
            reporter.report(
                    Phase.SEARCHING,
                    incumbent.best().map(Incumbent.Found::score),
                    Score.PERFECT,
                    search.moves());
            search.slice(ended);
        }
        if (incumbent.best().isEmpty()) {
            return new Result(
                    Status.UNKNOWN,
                    Optional.empty(),
                    Score.PERFECT,
                    List.of(),
                    Optional.empty(),
                    elapsed());
        }
        reporter.report(
                Phase.SEATING,
                incumbent.best().map(Incumbent.Found::score),
                Score.PERFECT,
                search.moves());
        Assignment assignment = incumbent.best().orElseThrow().assignment();
        Assignment seated =
                Seating.seat(
                        model,
                        assignment,
                        options.seed(),
                        1000L * problem.meetings().size(),
                        options.cancelled());
        Timetable timetable = model.write(seated);
        Checker.Verdict verdict = Checker.check(problem, timetable);
        if (!verdict.valid()) {
            throw new IllegalStateException(
                    "The search broke a rule: " + verdict.violations().getFirst());
        }
        reporter.report(
                Phase.EXPLAINING, Optional.of(verdict.score()), Score.PERFECT, search.moves());
        List<Unscheduled> unscheduled = Explanation.of(model, seated);
        Status status =
                Score.by(problem.goals().order()).compare(verdict.score(), Score.PERFECT) == 0
                        ? Status.OPTIMAL
                        : Status.FEASIBLE;
        return new Result(
                status,
                Optional.of(new Result.Solution(timetable, verdict.score())),
                Score.PERFECT,
                unscheduled,
                Optional.empty(),
                elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

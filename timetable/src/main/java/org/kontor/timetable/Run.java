package org.kontor.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.exact.Prover;
import org.kontor.timetable.explanation.Explanation;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Seating;

/// One call of the solver: searches and the prover side by side, then tables, then reasons.
final class Run {

    private static final long MOVES_PER_SEATED = 2_000;

    /// Part of the time that is left to the tables, where they matter.
    private static final int SEATING_SHARE = 10;

    /// Part of the limit that reasons may take, and what they may take in any case.
    private static final int REASONS_SHARE = 10;

    private static final long REASONS_LEAST = 50_000_000;

    private final Problem problem;
    private final Options options;
    private final long start = System.nanoTime();
    private final Duration searchLimit;
    private final Model model;
    private final Incumbent incumbent;
    private final Prover prover;
    private final Workers workers;
    private final Reporter reporter;

    Run(Problem problem, Options options, ProgressListener listener) {
        this.problem = problem;
        this.options = options;
        Duration limit = options.limit();
        searchLimit =
                problem.goals().order().contains(Objective.TABLE_CHANGES)
                        ? limit.minus(limit.dividedBy(SEATING_SHARE))
                        : limit;
        model = new Model(problem);
        incumbent = new Incumbent(Score.by(problem.goals().order()));
        prover = new Prover(model, incumbent);
        workers = new Workers(model, incumbent, prover, model.read(beginning()), options);
        reporter = new Reporter(listener, start, incumbent, prover, workers::moves);
    }

    Result solve() {
        reporter.tell(Phase.STARTING, Optional.empty());
        if (!prover.finished()) {
            workers.run(this::stopped, this::ended);
        }
        return prover.contradiction()
                .map(this::infeasible)
                .or(() -> incumbent.best().map(this::finish))
                .orElseGet(this::unknown);
    }

    private Timetable beginning() {
        return options.start()
                .or(() -> problem.goals().closeTo())
                .orElseGet(() -> new Timetable(List.of()));
    }

    private boolean ended() {
        reporter.tick();
        return prover.finished() || stopped();
    }

    private boolean stopped() {
        return options.cancelled().getAsBoolean() || elapsed().compareTo(searchLimit) >= 0;
    }

    private boolean over() {
        return options.cancelled().getAsBoolean() || elapsed().compareTo(options.limit()) >= 0;
    }

    private Result infeasible(Contradiction contradiction) {
        return new Result(
                Status.INFEASIBLE,
                Optional.empty(),
                prover.bound(),
                List.of(),
                Optional.of(contradiction),
                elapsed());
    }

    private Result finish(Incumbent.Found found) {
        reporter.tell(Phase.SEATING, Optional.of(found.score()));
        Assignment seated =
                Seating.seat(
                        model,
                        found.assignment(),
                        options.seed(),
                        MOVES_PER_SEATED * model.meetings,
                        this::over);
        Timetable timetable = model.write(seated);
        Checker.Verdict verdict = Checker.check(problem, timetable);
        if (!verdict.valid()) {
            throw new IllegalStateException(
                    "The timetable breaks a rule: " + verdict.violations().getFirst());
        }
        Score score = verdict.score();
        reporter.tell(Phase.EXPLAINING, Optional.of(score));
        List<Unscheduled> unscheduled = Explanation.of(model, seated, m -> true, reasonsEnd());
        Score bound = comparable(prover.bound(), score);
        boolean best = problem.goals().order().stream().allMatch(o -> score.get(o) == bound.get(o));
        return new Result(
                best ? Status.OPTIMAL : Status.FEASIBLE,
                Optional.of(new Result.Solution(timetable, score)),
                bound,
                unscheduled,
                Optional.empty(),
                elapsed());
    }

    /// Reasons may take a little longer than the limit, but not much, and hardly any longer than
    /// until they are cancelled.
    private BooleanSupplier reasonsEnd() {
        long began = System.nanoTime();
        long share = Math.max(REASONS_LEAST, options.limit().toNanos() / REASONS_SHARE);
        return () -> {
            long taken = System.nanoTime() - began;
            return taken > share || (taken > REASONS_LEAST && options.cancelled().getAsBoolean());
        };
    }

    /// The bound without what carries no claim: objectives after the first that is not reached.
    private Score comparable(Score bound, Score score) {
        Score comparable = Score.PERFECT;
        for (Objective objective : problem.goals().order()) {
            comparable = comparable.with(objective, bound.get(objective));
            if (bound.get(objective) < score.get(objective)) {
                break;
            }
        }
        return comparable;
    }

    private Result unknown() {
        return new Result(
                Status.UNKNOWN,
                Optional.empty(),
                prover.bound(),
                List.of(),
                Optional.empty(),
                elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

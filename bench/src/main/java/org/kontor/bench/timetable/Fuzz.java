package org.kontor.bench.timetable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.kontor.timetable.Exhaustive;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;

/// The engine against trying everything, on random small problems.
final class Fuzz {

    private static final Options ALONE = Options.within(Duration.ofSeconds(20)).withThreads(1);

    /// What differed, in words.
    private final List<String> differences = new ArrayList<>();

    private int impossible;

    List<String> differences() {
        return differences;
    }

    /// Problems that have no timetable.
    int impossible() {
        return impossible;
    }

    /// @param published problems of the published kind
    /// @param events problems with everything that an event can have
    void run(int published, int events) {
        LongStream.rangeClosed(1, published).parallel().forEach(this::published);
        LongStream.rangeClosed(1, events).parallel().forEach(this::event);
    }

    private void published(long seed) {
        Problem problem = new RandomProblems(seed).published();
        Optional<Score> best = Exhaustive.best(problem);
        Result result = Solver.solve(problem, ALONE);
        Status expected = best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE;
        boolean same =
                result.status() == expected
                        && result.solution()
                                .map(s -> s.score().breaks())
                                .equals(best.map(Score::breaks));
        note(same, best.isEmpty(), "published problem " + seed + ": " + result.status());
    }

    private void event(long seed) {
        Problem problem = new RandomProblems(seed).event();
        Score best = Exhaustive.best(problem).orElseThrow();
        Result result = Solver.solve(problem, ALONE);
        List<Objective> proven = result.proven(problem.goals());
        Comparator<Score> all = Score.by(problem.goals().order());
        boolean same =
                proven.contains(Objective.FAIRNESS_EXCESS)
                        && result.solution()
                                .map(s -> Score.by(proven).compare(s.score(), best) == 0)
                                .orElse(false)
                        && all.compare(result.bound(), best) <= 0;
        note(same, false, "event " + seed + ": " + result.status());
    }

    private synchronized void note(boolean same, boolean none, String what) {
        impossible += none ? 1 : 0;
        if (!same) {
            differences.add(what);
            System.err.println("DIFFERENT: " + what);
        }
    }
}

package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The solver against trying everything, on thousands of small problems; on as many as one likes
/// with `-Dfuzz=100000`.
class ExhaustiveComparisonTest {

    private static final int PROBLEMS = Integer.getInteger("fuzz", 1500);

    private static final Options ALONE = Options.within(Duration.ofSeconds(20)).withThreads(1);

    @Test
    void publishedProblemsAreAnsweredExactly() {
        int infeasible = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            Problem problem = new RandomProblems(seed).published();
            Optional<Score> best = Exhaustive.best(problem);
            Result result = Solver.solve(problem, ALONE);
            assertThat(result.status())
                    .as("seed %d", seed)
                    .isEqualTo(best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE);
            assertThat(result.solution().map(s -> s.score().breaks()))
                    .as("seed %d", seed)
                    .isEqualTo(best.map(Score::breaks));
            infeasible += best.isPresent() ? 0 : 1;
        }
        assertThat(infeasible).isBetween(PROBLEMS / 15, PROBLEMS * 14 / 15);
    }

    @Test
    void eventsAreAnsweredExactlyAsFarAsProven() {
        for (long seed = 1; seed <= PROBLEMS * 2 / 5; seed++) {
            Problem problem = new RandomProblems(seed).event();
            Score best = Exhaustive.best(problem).orElseThrow();
            Result result = Solver.solve(problem, ALONE);
            Score found = result.solution().orElseThrow().score();
            List<Objective> proven = result.proven(problem.goals());
            assertThat(proven)
                    .as("seed %d", seed)
                    .contains(
                            Objective.MANDATORY_MISSED,
                            Objective.WEIGHT_MISSED,
                            Objective.BREAKS,
                            Objective.FAIRNESS_EXCESS);
            Comparator<Score> order = Score.by(proven);
            assertThat(order.compare(found, best)).as("seed %d", seed).isZero();
            assertThat(Score.by(problem.goals().order()).compare(result.bound(), best))
                    .as("seed %d", seed)
                    .isNotPositive();
        }
    }

    @Test
    void wishesThatCannotBeDoNotMakeCompleteTimetablesImpossible() {
        int infeasible = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Problem event = new RandomProblems(seed).event();
            Goals wanted = event.goals();
            Problem problem =
                    event.withGoals(
                            new Goals(wanted.order(), wanted.fairness(), true, wanted.closeTo()));
            Optional<Score> best = Exhaustive.best(problem);
            Result result = Solver.solve(problem, ALONE);
            assertThat(result.status() == Status.INFEASIBLE)
                    .as("seed %d", seed)
                    .isEqualTo(best.isEmpty());
            assertThat(result.solution().map(s -> s.score().weightMissed()))
                    .as("seed %d", seed)
                    .isEqualTo(best.map(Score::weightMissed));
            infeasible += best.isPresent() ? 0 : 1;
        }
        assertThat(infeasible).isBetween(20, 380);
    }
}

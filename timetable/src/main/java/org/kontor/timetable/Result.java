package org.kontor.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The answer.
///
/// @param status what is known
/// @param solution the timetable and its score, with status OPTIMAL or FEASIBLE
/// @param bound lower bound, read in the order of the goals: no timetable is better than this.
///     Objectives after the first that is not equal to the score carry no claim and are 0
/// @param unscheduled why each meeting that is not in the timetable was left out
/// @param contradiction with status INFEASIBLE: things that cannot go together
/// @param elapsed time taken
public record Result(
        Status status,
        Optional<Solution> solution,
        Score bound,
        List<Unscheduled> unscheduled,
        Optional<Contradiction> contradiction,
        Duration elapsed) {

    /// A timetable that keeps every rule.
    ///
    /// @param timetable the scheduled meetings, in the order of the problem
    /// @param score as the independent [Checker] computes it
    public record Solution(Timetable timetable, Score score) {

        public Solution {
            Objects.requireNonNull(timetable, "timetable");
            Objects.requireNonNull(score, "score");
        }
    }

    public Result {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(elapsed, "elapsed");
        unscheduled = List.copyOf(unscheduled);
        boolean solved = status == Status.OPTIMAL || status == Status.FEASIBLE;
        if (solved != solution.isPresent()) {
            throw new IllegalArgumentException("A solution goes with OPTIMAL and FEASIBLE only");
        }
        if (contradiction.isPresent() && status != Status.INFEASIBLE) {
            throw new IllegalArgumentException("A contradiction goes with INFEASIBLE only");
        }
    }

    /// The objectives that are proven best, in the order of these goals: the longest beginning
    /// where score and bound agree.
    public List<Objective> proven(Goals goals) {
        List<Objective> order = goals.order();
        return solution.map(
                        found ->
                                order.stream()
                                        .takeWhile(o -> found.score().get(o) == bound.get(o))
                                        .toList())
                .orElse(List.of());
    }
}

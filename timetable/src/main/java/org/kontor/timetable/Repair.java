package org.kontor.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A timetable mended after something went wrong.
///
/// @param problem as it is now: meetings called off and those that had no place are excluded, and
///     staying close to the published timetable comes right after holding what it held
/// @param timetable keeps every rule of that problem
/// @param score of the timetable in that problem
/// @param moves meetings whose slot, table or people are others than before, or that lost their
///     place, in the order of the problem; those called off are not among them
/// @param lost why those that lost their place have none
/// @param proven the objectives in which no timetable is better, from the first on: mandatory
///     meetings, wishes, meetings moved
/// @param elapsed time taken
public record Repair(
        Problem problem,
        Timetable timetable,
        Score score,
        List<Move> moves,
        List<Unscheduled> lost,
        List<Objective> proven,
        Duration elapsed) {

    /// A meeting that is not held as it was published.
    ///
    /// @param after absent if it lost its place
    public record Move(Appointment before, Optional<Appointment> after) {

        public Move {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    public Repair {
        moves = List.copyOf(moves);
        lost = List.copyOf(lost);
        proven = List.copyOf(proven);
    }
}

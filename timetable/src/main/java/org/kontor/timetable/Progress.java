package org.kontor.timetable;

import java.time.Duration;
import java.util.Optional;

/// Where the solver stands.
///
/// @param phase what it is doing
/// @param best score of the best timetable so far, if there is one
/// @param bound no timetable is better than this, read as in [Result#bound]
/// @param movesPerSecond changes tried each second by all search threads together, over the whole
///     run
/// @param elapsed time since the start
public record Progress(
        Phase phase, Optional<Score> best, Score bound, double movesPerSecond, Duration elapsed) {}

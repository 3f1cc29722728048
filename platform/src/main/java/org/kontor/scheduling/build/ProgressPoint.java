package org.kontor.scheduling.build;

import java.util.Optional;
import org.kontor.timetable.Phase;
import org.kontor.timetable.Progress;
import org.kontor.timetable.Score;

/// A point of a build's curve.
///
/// @param elapsedMs since the attempt began
/// @param found score of the best timetable so far
/// @param bound no timetable is better
record ProgressPoint(int elapsedMs, Phase phase, Optional<Score> found, Score bound) {

    static ProgressPoint of(Progress progress) {
        return new ProgressPoint(
                (int) progress.elapsed().toMillis(),
                progress.phase(),
                progress.best(),
                progress.bound());
    }

    /// Whether nothing but time has passed since the other.
    boolean saysTheSameAs(ProgressPoint other) {
        return phase == other.phase && found.equals(other.found) && bound.equals(other.bound);
    }
}

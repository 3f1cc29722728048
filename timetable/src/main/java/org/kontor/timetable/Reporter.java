package org.kontor.timetable;

import java.time.Duration;
import java.util.Optional;

/// Tells the listener how it goes, one call at a time.
final class Reporter {

    private final ProgressListener listener;
    private final long start;

    /// @param start reading of [System#nanoTime] at the beginning
    Reporter(ProgressListener listener, long start) {
        this.listener = listener;
        this.start = start;
    }

    synchronized void report(Phase phase, Optional<Score> best, Score bound, long moves) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        double perSecond = moves * 1e9 / Math.max(1, elapsed.toNanos());
        listener.progress(new Progress(phase, best, bound, perSecond, elapsed));
    }
}

package org.kontor.timetable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.kontor.timetable.exact.Prover;
import org.kontor.timetable.search.Incumbent;

/// Tells the listener how it goes, one call at a time.
final class Reporter {

    private static final long PAUSE = 100_000_000;

    private final ProgressListener listener;
    private final long start;
    private final Incumbent incumbent;
    private final Prover prover;
    private final LongSupplier moves;
    private long told;
    private Optional<Incumbent.Found> toldOf = Optional.empty();

    /// @param start reading of [System#nanoTime] at the beginning
    /// @param moves how many were tried so far
    Reporter(
            ProgressListener listener,
            long start,
            Incumbent incumbent,
            Prover prover,
            LongSupplier moves) {
        this.listener = listener;
        this.start = start;
        this.incumbent = incumbent;
        this.prover = prover;
        this.moves = moves;
    }

    /// Tells what is new, or that the search is alive, if it is time.
    void tick() {
        Optional<Incumbent.Found> best = incumbent.best();
        long now = System.nanoTime();
        if (!best.equals(toldOf) || now - told > PAUSE) {
            tell(Phase.SEARCHING, best.map(Incumbent.Found::score));
        }
    }

    synchronized void tell(Phase phase, Optional<Score> best) {
        told = System.nanoTime();
        toldOf = incumbent.best();
        Duration elapsed = Duration.ofNanos(told - start);
        double perSecond = moves.getAsLong() * 1e9 / Math.max(1, elapsed.toNanos());
        listener.progress(new Progress(phase, best, prover.bound(), perSecond, elapsed));
    }
}

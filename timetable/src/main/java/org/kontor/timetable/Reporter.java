package org.kontor.timetable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.exact.Prover;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

/// Tells the listener how it goes, one call at a time.
final class Reporter {

    private static final long PAUSE = 100_000_000;

    private final ProgressListener listener;
    private final long start;
    private final Incumbent incumbent;
    private final Prover prover;
    private final List<Search> searches;
    private long told;
    private Optional<Incumbent.Found> toldOf = Optional.empty();

    /// @param start reading of [System#nanoTime] at the beginning
    Reporter(
            ProgressListener listener,
            long start,
            Incumbent incumbent,
            Prover prover,
            List<Search> searches) {
        this.listener = listener;
        this.start = start;
        this.incumbent = incumbent;
        this.prover = prover;
        this.searches = searches;
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
        long moves = searches.stream().mapToLong(Search::moves).sum();
        double perSecond = moves * 1e9 / Math.max(1, elapsed.toNanos());
        listener.progress(new Progress(phase, best, prover.bound(), perSecond, elapsed));
    }
}

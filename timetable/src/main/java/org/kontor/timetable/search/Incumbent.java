package org.kontor.timetable.search;

import java.util.Comparator;
import java.util.Optional;
import org.kontor.timetable.Score;
import org.kontor.timetable.model.Assignment;

/// The best valid timetable found so far, shared by all threads. Tables are not assigned yet.
public final class Incumbent {

    /// A timetable and its score as far as it is known without tables.
    public record Found(Assignment assignment, Score score) {}

    private final Comparator<Score> order;
    private volatile Optional<Found> best = Optional.empty();

    public Incumbent(Comparator<Score> order) {
        this.order = order;
    }

    public Optional<Found> best() {
        return best;
    }

    /// Takes the state if it is valid and better.
    void offer(State state) {
        if (state.valid()) {
            Score score = state.score();
            if (improves(score)) {
                offer(new Found(Snapshot.of(state), score));
            }
        }
    }

    /// Takes the timetable, which must be valid, if it is better.
    public synchronized void offer(Found found) {
        if (improves(found.score())) {
            best = Optional.of(found);
        }
    }

    private boolean improves(Score score) {
        return best.map(found -> order.compare(score, found.score()) < 0).orElse(true);
    }
}

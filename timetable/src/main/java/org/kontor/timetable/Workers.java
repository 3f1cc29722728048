package org.kontor.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.exact.Line;
import org.kontor.timetable.exact.Prover;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Crew;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

/// Search and proof on as many threads as there are.
final class Workers {

    /// Slices of a search that find nothing better until it also proves, and the conflicts of each
    /// turn of that.
    private static final int PATIENCE = 2;

    private static final long TURN = 20_000;

    private final Model model;
    private final Incumbent incumbent;
    private final Prover prover;
    private final Assignment beginning;
    private final int threads;
    private final long seed;
    private final List<Search> searches = new ArrayList<>();
    private final Crew crew;
    private BooleanSupplier stopped = () -> false;
    private BooleanSupplier ended = () -> false;

    /// @param beginning what to begin with, as far as it can be kept
    Workers(
            Model model,
            Incumbent incumbent,
            Prover prover,
            Assignment beginning,
            Options options) {
        this.model = model;
        this.incumbent = incumbent;
        this.prover = prover;
        this.beginning = beginning;
        threads = options.threads();
        seed = options.seed();
        crew = new Crew(model, incumbent, seed);
    }

    /// Works until it is told to end.
    ///
    /// @param toldToStop whether the time is over or somebody wants no more
    /// @param done that, or that nothing is left to find
    void run(BooleanSupplier toldToStop, BooleanSupplier done) {
        stopped = toldToStop;
        ended = done;
        Search first = search(0);
        first.start(beginning);
        if (threads == 1) {
            alternate(first);
        } else if (prover.tooLarge() && crew.canShare()) {
            sharing();
        } else {
            together(first);
        }
    }

    /// Moves tried so far.
    long moves() {
        return crew.moves() + searches.stream().mapToLong(Search::moves).sum();
    }

    /// Another line of search, from the same seed and its own number.
    private Search search(int number) {
        Search search = new Search(model, incumbent, seed + 1_000_003L * number);
        searches.add(search);
        return search;
    }

    /// Search and proof by turns, measured by work and not by time, so that it can be repeated.
    private void alternate(Search search) {
        prover.prepare(stopped);
        Line line = prover.line(0);
        long conflicts = 1_000;
        while (!ended.getAsBoolean()) {
            if (!line.step(conflicts, ended)) {
                search.slice(ended);
            }
            conflicts = Math.min(40_000, 2 * conflicts);
        }
    }

    /// All threads search parts of one timetable, one of them once it has found the bounds.
    private void sharing() {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> bounds = thread.submit(() -> prover.prepare(stopped));
            while (!ended.getAsBoolean()) {
                crew.round(threads - (bounds.isDone() ? 0 : 1), ended);
            }
            await(bounds);
        }
    }

    /// The first thread searches, the second proves, all others search too.
    private void together(Search first) {
        List<Future<?>> running = new ArrayList<>();
        List<Search> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            others.add(search(i));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads - 1)) {
            running.add(pool.submit(() -> prove(others.getFirst())));
            for (Search other : others.subList(1, others.size())) {
                running.add(pool.submit(() -> searchToo(other)));
            }
            slices(first);
        }
        running.forEach(Workers::await);
    }

    /// Bounds and proofs, or a search where questions would be too large.
    private void prove(Search instead) {
        prover.prepare(stopped);
        if (prover.tooLarge()) {
            searchToo(instead);
        }
        Line line = prover.line(0);
        while (!ended.getAsBoolean()) {
            line.step(Long.MAX_VALUE / 2, ended);
        }
    }

    private void searchToo(Search search) {
        if (!ended.getAsBoolean()) {
            search.start(beginning);
            slices(search);
        }
    }

    /// Searches, and takes turns with a further line of proof while that finds nothing better.
    private void slices(Search search) {
        Line line = prover.line(1 + searches.indexOf(search));
        Optional<Incumbent.Found> best = Optional.empty();
        int idle = 0;
        while (!ended.getAsBoolean()) {
            search.slice(ended);
            idle = incumbent.best().equals(best) ? idle + 1 : 0;
            best = incumbent.best();
            if (idle >= PATIENCE) {
                line.step(TURN, ended);
            }
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

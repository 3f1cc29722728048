package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Trail.NONE;

import java.util.Optional;
import java.util.stream.IntStream;

/// What is done at a restart, with nothing assumed: new phases, what others learned, and when it is
/// time fewer and shorter clauses.
final class Upkeep {

    /// Conflicts between two times of listening to others.
    private static final int LISTENING = 500;

    private static final int FIRST_REDUCTION = 2000;
    private static final int LATER = 200;

    /// For a hundred consequences drawn, so many more to make what was learned shorter.
    private static final int SHORTENING = 15;

    private final Propagation propagation;
    private final Trail trail;
    private final Clauses clauses;
    private final Phases phases;
    private final Vivification vivification;
    private Optional<Exchange.Member> member = Optional.empty();
    private long nextListening;
    private long nextReduction = FIRST_REDUCTION;
    private int reductions;
    private long drawnBefore;
    private boolean possible = true;

    Upkeep(Propagation propagation, Analysis analysis, Order order, Phases phases) {
        this.propagation = propagation;
        this.phases = phases;
        trail = propagation.trail;
        clauses = propagation.clauses;
        vivification = new Vivification(propagation, analysis, order);
    }

    /// Hears from now on what others learn.
    void join(Exchange.Member own) {
        member = Optional.of(own);
    }

    /// Whether there is something to do.
    boolean isDue(long conflicts) {
        return conflicts >= nextListening || conflicts >= nextReduction || phases.isDue(conflicts);
    }

    /// Does what is due at a restart after so many conflicts.
    ///
    /// @return false if it turned out that there is no model
    boolean run(long conflicts) {
        phases.renew(conflicts);
        nextListening = conflicts + LISTENING;
        member.ifPresent(own -> own.hear(this::take));
        if (!possible || conflicts < nextReduction) {
            return possible;
        }
        if (propagation.run() != NONE) {
            return false;
        }
        reductions++;
        nextReduction = conflicts + FIRST_REDUCTION + (long) LATER * reductions;
        new Reduction(propagation).run();
        long most = (propagation.drawn() - drawnBefore) * SHORTENING / 100;
        possible = vivification.run(most);
        drawnBefore = propagation.drawn();
        return possible;
    }

    private void take(int[] clause) {
        int[] open = IntStream.of(clause).filter(literal -> trail.value[literal] >= 0).toArray();
        if (IntStream.of(open).anyMatch(literal -> trail.value[literal] > 0)) {
            return;
        }
        if (open.length > 1) {
            int glue = Math.min(Exchange.GLUE, open.length - 1);
            propagation.watch(clauses.add(open, open.length, glue));
        } else if (open.length == 1) {
            trail.push(open[0], NONE);
        } else {
            possible = false;
        }
    }
}

package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Trail.NONE;

import java.util.function.BooleanSupplier;

/// Assumes each literal by itself and sees what follows: one that ends in a conflict is false for
/// good (failed literals, after Freeman). Where agendas may have no break this alone often refutes.
final class Probing {

    /// Consequences to draw at most, so that large questions are not held up.
    private static final long MOST = 20_000_000;

    private final Propagation propagation;
    private final Trail trail;
    private long drawn;

    Probing(Propagation propagation) {
        this.propagation = propagation;
        trail = propagation.trail;
    }

    /// Probes until nothing new is learned. Only at depth 0.
    ///
    /// @return false if it turned out that there is no model
    boolean run(int variables, BooleanSupplier ended) {
        if (propagation.run() != NONE) {
            return false;
        }
        int literals = 2 * variables;
        int idle = 0;
        for (int literal = 0; idle < literals && drawn < MOST; literal = (literal + 1) % literals) {
            idle++;
            if (trail.value[literal] != 0) {
                continue;
            }
            if (fails(literal)) {
                idle = 0;
                trail.push(literal ^ 1, NONE);
                if (propagation.run() != NONE) {
                    return false;
                }
            }
            if ((literal & 63) == 0 && ended.getAsBoolean()) {
                break;
            }
        }
        return true;
    }

    private boolean fails(int literal) {
        int before = trail.size;
        trail.open();
        trail.push(literal, NONE);
        boolean broken = propagation.run() != NONE;
        drawn += trail.size - before;
        propagation.back(0, released -> {});
        return broken;
    }
}

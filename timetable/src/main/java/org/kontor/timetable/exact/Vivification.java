package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Trail.NONE;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Shortens learned clauses: assumes their literals false one after the other, and leaves out those
/// that follow (after Piette, Hamadi and Sais). Called at depth 0 with all consequences drawn.
final class Vivification {

    private final Propagation propagation;
    private final Analysis analysis;
    private final Order order;
    private final Trail trail;
    private final Clauses clauses;
    private final Ints kept = new Ints();
    private final Ints decisions = new Ints();

    Vivification(Propagation propagation, Analysis analysis, Order order) {
        this.propagation = propagation;
        this.analysis = analysis;
        this.order = order;
        trail = propagation.trail;
        clauses = propagation.clauses;
    }

    /// Shortens what was learned last first, as long as there is time.
    ///
    /// @param most consequences to draw
    /// @return false if it turned out that there is no model
    boolean run(long most) {
        long end = propagation.drawn() + most;
        int[] learned = clauses.learned.toArray();
        for (int i = learned.length - 1; i >= 0 && propagation.drawn() < end; i--) {
            int clause = learned[i];
            if (clauses.isGood(clause) && clauses.size(clause) > 2 && !clauses.isTried(clause)) {
                clauses.markTried(clause);
                if (!shorten(clause)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean shorten(int clause) {
        kept.clear();
        boolean holds = false;
        for (int literal : mostActiveFirst(clause)) {
            if (trail.value[literal] > 0) {
                holds = trail.level[literal >> 1] == 0;
                implied(clause, literal);
                break;
            }
            if (trail.value[literal] == 0) {
                kept.add(literal);
                trail.open();
                trail.push(literal ^ 1, NONE);
                int conflict = propagation.run();
                if (conflict != NONE) {
                    keepDecisions(conflict, NONE);
                    break;
                }
            }
        }
        propagation.back(0, released -> {});
        return holds || kept.size >= clauses.size(clause) || replace(clause);
    }

    private int[] mostActiveFirst(int clause) {
        int first = clauses.first(clause);
        return IntStream.range(first, first + clauses.size(clause))
                .mapToObj(k -> clauses.arena[k])
                .sorted(Comparator.comparingDouble(literal -> -order.activity(literal >> 1)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// A literal of the clause follows; if from the clause itself, nothing is won.
    private void implied(int clause, int literal) {
        int reason = trail.reason[literal >> 1];
        if (reason == clause) {
            kept.add(literal);
        } else if (trail.level[literal >> 1] > 0) {
            keepDecisions(reason, literal);
            kept.add(literal);
        }
    }

    /// Keeps only what was needed.
    private void keepDecisions(int reason, int implied) {
        decisions.clear();
        analysis.blame(reason, implied, decisions);
        kept.clear();
        for (int i = 0; i < decisions.size; i++) {
            kept.add(decisions.get(i) ^ 1);
        }
    }

    private boolean replace(int clause) {
        if (kept.size == 0) {
            return false;
        }
        if (kept.size == 1) {
            trail.push(kept.get(0), NONE);
            return propagation.run() == NONE;
        }
        int glue = Math.min(clauses.glue(clause), kept.size - 1);
        clauses.giveUp(clause);
        int shorter = clauses.add(kept.values, kept.size, glue);
        clauses.use(shorter, glue);
        clauses.markTried(shorter);
        propagation.watch(shorter);
        return true;
    }
}

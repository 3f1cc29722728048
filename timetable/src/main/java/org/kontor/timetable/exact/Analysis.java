package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Trail.NONE;

import java.util.Arrays;

/// Learns from a conflict the clause at its first unique implication point, made smaller by leaving
/// out what the rest implies (after Marques-Silva and Sakallah; Sörensson and Biere).
final class Analysis {

    private static final byte OPEN = 0;
    private static final byte IN_CLAUSE = 1;
    private static final byte IMPLIED = 2;
    private static final byte NEEDED = 3;
    private static final int DEEPEST = 100;

    private final Propagation propagation;
    private final Trail trail;
    private final Clauses clauses;
    private final Order order;
    private byte[] mark = new byte[16];
    private final Ints touched = new Ints();
    private final Ints antecedents = new Ints();
    private int[] levelStamp = new int[16];
    private int stamp;

    /// The clause learned: its first literal is the one that follows after going back.
    final Ints learned = new Ints();

    int backDepth;
    int glue;

    Analysis(Propagation propagation, Order order) {
        this.propagation = propagation;
        this.trail = propagation.trail;
        clauses = propagation.clauses;
        this.order = order;
    }

    void grow(int variable) {
        if (variable == mark.length) {
            mark = Arrays.copyOf(mark, 2 * variable);
            levelStamp = Arrays.copyOf(levelStamp, 2 * variable);
        }
    }

    /// Analyses a conflict at a depth above 0.
    void run(int conflict) {
        learned.clear();
        learned.add(NONE);
        int depth = trail.depth();
        int open = 0;
        int next = trail.size;
        int reason = conflict;
        int implied = NONE;
        do {
            antecedents.clear();
            propagation.explain(reason, implied, antecedents);
            if (reason >= 0 && clauses.glue(reason) != Clauses.KEPT) {
                use(reason);
            }
            for (int i = 0; i < antecedents.size; i++) {
                int literal = antecedents.get(i);
                int variable = literal >> 1;
                if (mark[variable] != OPEN || trail.level[variable] == 0) {
                    continue;
                }
                set(variable, IN_CLAUSE);
                order.bump(variable);
                if (trail.level[variable] == depth) {
                    open++;
                } else {
                    learned.add(literal ^ 1);
                }
            }
            do {
                implied = trail.literals[--next];
            } while (mark[implied >> 1] != IN_CLAUSE || trail.level[implied >> 1] < depth);
            reason = trail.reason[implied >> 1];
            open--;
        } while (open > 0);
        learned.values[0] = implied ^ 1;
        minimise();
        measure();
        unmark();
        order.decay();
    }

    /// A learned clause that is a reason is worth more the fewer levels it joins now.
    private void use(int clause) {
        int first = clauses.first(clause);
        int levels = 0;
        stamp++;
        for (int k = first; k < first + clauses.size(clause); k++) {
            levels += isNewLevel(trail.level[clauses.arena[k] >> 1]) ? 1 : 0;
        }
        clauses.use(clause, levels);
    }

    /// Whether a level above 0 was not met since the last stamp.
    private boolean isNewLevel(int level) {
        boolean isNew = level > 0 && levelStamp[level] != stamp;
        levelStamp[level] = stamp;
        return isNew;
    }

    /// Collects the decisions from which a conflict follows, or a literal.
    ///
    /// @param implied the literal, or NONE if the reason is broken
    void blame(int reason, int implied, Ints blamed) {
        antecedents.clear();
        propagation.explain(reason, implied, antecedents);
        for (int j = 0; j < antecedents.size; j++) {
            expect(antecedents.get(j));
        }
        for (int i = trail.size - 1; i >= 0; i--) {
            int before = trail.literals[i];
            if (mark[before >> 1] != IN_CLAUSE) {
                continue;
            }
            int behind = trail.reason[before >> 1];
            if (behind == NONE) {
                blamed.add(before);
            } else {
                antecedents.clear();
                propagation.explain(behind, before, antecedents);
                for (int j = 0; j < antecedents.size; j++) {
                    expect(antecedents.get(j));
                }
            }
        }
        unmark();
    }

    private void expect(int literal) {
        if (trail.level[literal >> 1] > 0) {
            set(literal >> 1, IN_CLAUSE);
        }
    }

    private void unmark() {
        for (int i = 0; i < touched.size; i++) {
            mark[touched.get(i)] = OPEN;
        }
        touched.clear();
    }

    private void set(int variable, byte kind) {
        if (mark[variable] == OPEN) {
            touched.add(variable);
        }
        mark[variable] = kind;
    }

    private void minimise() {
        int kept = 1;
        for (int i = 1; i < learned.size; i++) {
            int literal = learned.get(i);
            if (!follows(literal ^ 1, 0)) {
                learned.values[kept++] = literal;
            }
        }
        learned.size = kept;
    }

    /// Whether a true literal follows from the others of the clause.
    private boolean follows(int literal, int deep) {
        int variable = literal >> 1;
        int reason = trail.reason[variable];
        if (reason == NONE || deep > DEEPEST) {
            return false;
        }
        int start = antecedents.size;
        propagation.explain(reason, literal, antecedents);
        int end = antecedents.size;
        boolean all = true;
        for (int i = start; i < end && all; i++) {
            int before = antecedents.get(i);
            int other = before >> 1;
            all =
                    trail.level[other] == 0
                            || mark[other] == IN_CLAUSE
                            || mark[other] == IMPLIED
                            || (mark[other] == OPEN && follows(before, deep + 1));
        }
        antecedents.size = start;
        if (mark[variable] == OPEN) {
            set(variable, all ? IMPLIED : NEEDED);
        }
        return all;
    }

    /// Finds the depth to go back to, puts a literal of it second, and counts the levels.
    private void measure() {
        backDepth = 0;
        glue = 1;
        stamp++;
        for (int i = 1; i < learned.size; i++) {
            int literal = learned.get(i);
            int level = trail.level[literal >> 1];
            glue += isNewLevel(level) ? 1 : 0;
            if (level > backDepth) {
                backDepth = level;
                learned.values[i] = learned.get(1);
                learned.values[1] = literal;
            }
        }
    }
}

package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Trail.NONE;

import java.util.ArrayList;
import java.util.List;

/// Draws the consequences of what is assumed, from clauses by two watched literals and from linear
/// constraints by counting, and says why something follows when it is asked.
final class Propagation {

    final Trail trail = new Trail();
    final Clauses clauses = new Clauses();
    final Linears linears = new Linears();

    /// Of each literal, the clauses that watch its opposite, each with another of its literals that
    /// often spares the look into the clause. For a clause of two, which that literal says all of,
    /// −1 less its place stands here.
    private final List<Ints> watches = new ArrayList<>();

    private int head;
    private long drawn;

    void grow(int variable) {
        trail.grow(variable);
        linears.grow();
        watches.add(new Ints());
        watches.add(new Ints());
    }

    void watch(int clause) {
        int first = clauses.arena[clauses.first(clause)];
        int second = clauses.arena[clauses.first(clause) + 1];
        int entry = clauses.size(clause) == 2 ? ~clause : clause;
        watch(first ^ 1, entry, second);
        watch(second ^ 1, entry, first);
    }

    private void watch(int literal, int entry, int blocker) {
        Ints list = watches.get(literal);
        list.add(entry);
        list.add(blocker);
    }

    void unwatchAll() {
        watches.forEach(Ints::clear);
    }

    /// Goes back to this depth.
    ///
    /// @param released hears each literal that becomes open
    void back(int depth, java.util.function.IntConsumer released) {
        if (trail.depth() <= depth) {
            return;
        }
        int start = trail.start(depth + 1);
        while (trail.size > start) {
            int literal = trail.pop();
            if (trail.size < head) {
                linears.uncount(literal);
            }
            released.accept(literal);
        }
        head = Math.min(head, start);
        trail.shut(depth);
    }

    /// Draws all consequences.
    ///
    /// @return what is broken, written like a reason, or NONE
    int run() {
        while (head < trail.size) {
            int literal = trail.literals[head++];
            drawn++;
            int broken = linears.count(literal);
            if (broken != NONE) {
                return -2 - broken;
            }
            pushLinears();
            int conflict = pushClauses(literal);
            if (conflict != NONE) {
                return conflict;
            }
        }
        return NONE;
    }

    private void pushLinears() {
        for (int i = 0; i < linears.tight.size; i++) {
            int constraint = linears.tight.get(i);
            int slack = linears.slack(constraint);
            int[] weights = linears.weights(constraint);
            int[] literals = linears.literals(constraint);
            for (int j = 0; j < literals.length && weights[j] > slack; j++) {
                if (trail.value[literals[j]] == 0) {
                    trail.push(literals[j] ^ 1, -2 - constraint);
                }
            }
        }
    }

    private int pushClauses(int literal) {
        Ints list = watches.get(literal);
        int[] entries = list.values;
        byte[] value = trail.value;
        int gone = literal ^ 1;
        int kept = 0;
        int i = 0;
        int end = list.size;
        int conflict = NONE;
        while (i < end) {
            int entry = entries[i];
            int blocker = entries[i + 1];
            i += 2;
            int other = blocker;
            if (value[blocker] <= 0 && entry >= 0) {
                other = other(entry, gone);
                if (value[other] <= 0 && replace(entry, other)) {
                    continue;
                }
            }
            entries[kept++] = entry;
            entries[kept++] = other;
            if (value[other] == 0) {
                trail.push(other, place(entry));
            } else if (value[other] < 0) {
                conflict = place(entry);
                while (i < end) {
                    entries[kept++] = entries[i++];
                }
            }
        }
        list.size = kept;
        return conflict;
    }

    private static int place(int entry) {
        return entry < 0 ? ~entry : entry;
    }

    /// Puts the literal that is gone second.
    ///
    /// @return the first
    private int other(int clause, int gone) {
        int[] arena = clauses.arena;
        int first = clauses.first(clause);
        if (arena[first] == gone) {
            arena[first] = arena[first + 1];
            arena[first + 1] = gone;
        }
        return arena[first];
    }

    /// Watches another literal in place of the second one, if one is not false.
    private boolean replace(int clause, int other) {
        int[] arena = clauses.arena;
        int first = clauses.first(clause);
        int end = first + clauses.size(clause);
        for (int k = first + 2; k < end; k++) {
            if (trail.value[arena[k]] >= 0) {
                int fresh = arena[k];
                arena[k] = arena[first + 1];
                arena[first + 1] = fresh;
                watch(fresh ^ 1, clause, other);
                return true;
            }
        }
        return false;
    }

    /// Literals looked at so far, as a measure of work.
    long drawn() {
        return drawn;
    }

    /// Adds to the list the literals, all true, from which the reason makes something follow.
    ///
    /// @param implied the literal that follows, or NONE if the reason is broken
    void explain(int reason, int implied, Ints list) {
        if (reason >= 0) {
            int first = clauses.first(reason);
            int end = first + clauses.size(reason);
            for (int k = first; k < end; k++) {
                if (clauses.arena[k] != implied) {
                    list.add(clauses.arena[k] ^ 1);
                }
            }
            return;
        }
        int constraint = -2 - reason;
        int[] literals = linears.literals(constraint);
        int[] weights = linears.weights(constraint);
        int missing = linears.bound(constraint) + 1;
        int before = Integer.MAX_VALUE;
        if (implied != NONE) {
            before = trail.position[implied >> 1];
            for (int i = 0; i < literals.length; i++) {
                if (literals[i] == (implied ^ 1)) {
                    missing -= weights[i];
                }
            }
        }
        for (int i = 0; i < literals.length && missing > 0; i++) {
            if (trail.value[literals[i]] > 0 && trail.position[literals[i] >> 1] < before) {
                list.add(literals[i]);
                missing -= weights[i];
            }
        }
    }
}

package org.kontor.timetable.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Forgets most of the learned clauses that were not used of late, and what holds anyway: the fewer
/// there are, the faster the next conflict is met. Called at depth 0 with all consequences drawn,
/// when no clause is needed as a reason any more.
final class Reduction {

    /// Clauses that join so few levels are always kept.
    private static final int BEST_GLUE = 2;

    /// Of ten clauses that were not used of late, so many are forgotten.
    private static final int FORGOTTEN = 8;

    private final Propagation propagation;
    private final Clauses clauses;
    private final byte[] value;

    Reduction(Propagation propagation) {
        this.propagation = propagation;
        clauses = propagation.clauses;
        value = propagation.trail.value;
    }

    void run() {
        int[] learned = clauses.learned.toArray();
        int[] worstFirst =
                IntStream.of(learned)
                        .filter(clause -> clauses.glue(clause) > BEST_GLUE)
                        .filter(clause -> !clauses.isUsed(clause))
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(clauses::glue)
                                        .thenComparingInt(clauses::size)
                                        .thenComparingInt(clause -> -clause)
                                        .reversed())
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] forgotten = Arrays.copyOf(worstFirst, worstFirst.length * FORGOTTEN / 10);
        Arrays.sort(forgotten);
        for (int clause : learned) {
            clauses.age(clause);
        }
        rebuild(forgotten);
    }

    private void rebuild(int[] forgotten) {
        int[] old = clauses.arena;
        int end = clauses.end;
        clauses.arena = new int[old.length];
        clauses.end = 0;
        clauses.learned.clear();
        propagation.unwatchAll();
        int[] literals = new int[16];
        int next = 0;
        int clause = 0;
        while (clause < end) {
            int size = old[clause];
            int first = clauses.first(clause);
            boolean drop = next < forgotten.length && forgotten[next] == clause;
            if (drop) {
                next++;
            } else {
                if (size > literals.length) {
                    literals = new int[2 * size];
                }
                int kept = shrink(old, first, size, literals);
                if (kept > 0) {
                    propagation.watch(clauses.copy(old, clause, literals, kept));
                }
            }
            clause = first + size;
        }
    }

    /// Copies the literals that are still open.
    ///
    /// @return their number; 0 if the clause holds for ever
    private int shrink(int[] old, int first, int size, int[] literals) {
        int kept = 0;
        for (int k = first; k < first + size; k++) {
            if (value[old[k]] > 0) {
                return 0;
            }
            if (value[old[k]] == 0) {
                literals[kept++] = old[k];
            }
        }
        return kept;
    }
}

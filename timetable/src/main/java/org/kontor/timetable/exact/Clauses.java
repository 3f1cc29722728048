package org.kontor.timetable.exact;

import java.util.Arrays;

/// All clauses, one after the other in one array: length, glue, use, whether shortening was tried,
/// literals. A clause is known by the place where it begins. Every clause of two literals or more
/// is watched by its first two.
final class Clauses {

    private static final int HEADER = 4;

    /// Glue of a clause of the problem, which is never forgotten.
    static final int KEPT = 0;

    /// Learned clauses that join so few levels stay for two reductions after their last use, others
    /// for one.
    private static final int GOOD_GLUE = 4;

    int[] arena = new int[1 << 16];
    int end;
    final Ints learned = new Ints();

    int add(int[] literals, int size, int glue) {
        if (end + HEADER + size > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(2 * arena.length, end + HEADER + size));
        }
        int clause = end;
        arena[end] = size;
        arena[end + 1] = glue;
        arena[end + 2] = 1;
        arena[end + 3] = 0;
        System.arraycopy(literals, 0, arena, end + HEADER, size);
        end += HEADER + size;
        if (glue != KEPT) {
            learned.add(clause);
        }
        return clause;
    }

    /// Adds some literals of a clause of another array, with all that is known of it.
    int copy(int[] other, int clause, int[] literals, int size) {
        int copy = add(literals, size, other[clause + 1]);
        arena[copy + 2] = other[clause + 2];
        arena[copy + 3] = other[clause + 3];
        return copy;
    }

    int size(int clause) {
        return arena[clause];
    }

    int glue(int clause) {
        return arena[clause + 1];
    }

    boolean isGood(int clause) {
        return glue(clause) <= GOOD_GLUE;
    }

    /// A clause has been a reason, at so many levels.
    void use(int clause, int levels) {
        arena[clause + 1] = Math.max(1, Math.min(levels, glue(clause)));
        arena[clause + 2] = isGood(clause) ? 2 : 1;
    }

    boolean isUsed(int clause) {
        return arena[clause + 2] > 0;
    }

    /// One reduction later.
    void age(int clause) {
        arena[clause + 2] = Math.max(0, arena[clause + 2] - 1);
    }

    /// Leaves the clause to the next reduction: another says more.
    void giveUp(int clause) {
        arena[clause + 1] = Integer.MAX_VALUE;
        arena[clause + 2] = 0;
    }

    boolean isTried(int clause) {
        return arena[clause + 3] > 0;
    }

    void markTried(int clause) {
        arena[clause + 3] = 1;
    }

    /// Place of the first literal.
    int first(int clause) {
        return clause + HEADER;
    }
}

package org.kontor.timetable.exact;

import java.util.Arrays;

/// All clauses, one after the other in one array: length, glue, literals. A clause is known by the
/// place where it begins. Every clause of two literals or more is watched by its first two.
final class Clauses {

    private static final int HEADER = 2;

    /// Glue of a clause of the problem, which is never forgotten.
    static final int KEPT = 0;

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
        System.arraycopy(literals, 0, arena, end + HEADER, size);
        end += HEADER + size;
        if (glue != KEPT) {
            learned.add(clause);
        }
        return clause;
    }

    int size(int clause) {
        return arena[clause];
    }

    int glue(int clause) {
        return arena[clause + 1];
    }

    /// Place of the first literal.
    int first(int clause) {
        return clause + HEADER;
    }
}

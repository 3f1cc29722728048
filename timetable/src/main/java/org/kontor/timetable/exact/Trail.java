package org.kontor.timetable.exact;

import java.util.Arrays;

/// What is assumed and what follows from it, in the order in which it came.
///
/// Variable v has the literals 2v (true) and 2v + 1 (false). A reason is the place of a clause, or
/// −2 − n for linear constraint n, or NONE for a decision.
final class Trail {

    static final int NONE = -1;

    /// Of each literal: 1 true, −1 false, 0 open.
    byte[] value = new byte[32];

    /// Of each variable: the level of its decision, why it holds, its place in the order.
    int[] level = new int[16];

    int[] reason = new int[16];
    int[] position = new int[16];

    int[] literals = new int[16];
    int size;
    private final Ints starts = new Ints();

    void grow(int variable) {
        if (variable == level.length) {
            value = Arrays.copyOf(value, 4 * variable);
            level = Arrays.copyOf(level, 2 * variable);
            reason = Arrays.copyOf(reason, 2 * variable);
            position = Arrays.copyOf(position, 2 * variable);
            literals = Arrays.copyOf(literals, 2 * variable);
        }
    }

    int depth() {
        return starts.size;
    }

    /// Where a level begins.
    int start(int depth) {
        return starts.get(depth - 1);
    }

    void open() {
        starts.add(size);
    }

    void push(int literal, int why) {
        int variable = literal >> 1;
        value[literal] = 1;
        value[literal ^ 1] = -1;
        level[variable] = starts.size;
        reason[variable] = why;
        position[variable] = size;
        literals[size++] = literal;
    }

    /// Takes back the last literal.
    int pop() {
        int literal = literals[--size];
        value[literal] = 0;
        value[literal ^ 1] = 0;
        return literal;
    }

    void shut(int depth) {
        starts.size = depth;
    }
}

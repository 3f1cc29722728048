package org.kontor.timetable.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes hard and soft clauses as they are made. Literals are variables, from 1, or their
/// opposites with a minus.
final class Cnf {

    /// What the outputs of a count say.
    enum Direction {
        /// Output n is true if n inputs or more are.
        UP,
        /// The same, and false if fewer are.
        BOTH
    }

    private static final int PAIRWISE = 5;

    private final Appendable out;
    private int variables;

    Cnf(Appendable out) {
        this.out = out;
    }

    int variable() {
        return ++variables;
    }

    void comment(String text) throws IOException {
        out.append("c ").append(text).append('\n');
    }

    void hard(int... literals) throws IOException {
        clause("h", literals);
    }

    /// Costs 1 unless one of the literals is true.
    void soft(int... literals) throws IOException {
        clause("1", literals);
    }

    void hard(List<Integer> literals) throws IOException {
        hard(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    private void clause(String weight, int... literals) throws IOException {
        out.append(weight);
        for (int literal : literals) {
            out.append(' ').append(Integer.toString(literal));
        }
        out.append(" 0\n");
    }

    /// A variable that is true if and only if one of these is.
    int anyOf(List<Integer> literals) throws IOException {
        int any = variable();
        List<Integer> clause = new ArrayList<>(literals);
        clause.add(-any);
        hard(clause);
        for (int literal : literals) {
            hard(-literal, any);
        }
        return any;
    }

    /// A variable that is true if and only if all of these are.
    int allOf(int... literals) throws IOException {
        List<Integer> opposites = new ArrayList<>();
        for (int literal : literals) {
            opposites.add(-literal);
        }
        return -anyOf(opposites);
    }

    /// Pairs for a few; for many, a chain of variables that say whether one was true before.
    void atMostOne(List<Integer> literals) throws IOException {
        List<Integer> rest = literals;
        while (rest.size() > PAIRWISE) {
            int before = variable();
            List<Integer> first = new ArrayList<>(rest.subList(0, PAIRWISE - 2));
            for (int literal : first) {
                hard(-literal, before);
            }
            pairs(first);
            List<Integer> later = new ArrayList<>();
            later.add(before);
            later.addAll(rest.subList(PAIRWISE - 2, rest.size()));
            rest = later;
        }
        pairs(rest);
    }

    private void pairs(List<Integer> literals) throws IOException {
        for (int i = 0; i < literals.size(); i++) {
            for (int j = 0; j < i; j++) {
                hard(-literals.get(i), -literals.get(j));
            }
        }
    }

    void atMost(List<Integer> literals, int bound) throws IOException {
        if (bound == 1) {
            atMostOne(literals);
        } else if (literals.size() > bound) {
            hard(-count(literals, bound + 1, Direction.UP).get(bound));
        }
    }

    void exactly(List<Integer> literals, int number) throws IOException {
        List<Integer> count = count(literals, number + 1, Direction.BOTH);
        if (count.size() < number) {
            contradict();
        } else if (number > 0) {
            hard(count.get(number - 1));
        }
        if (count.size() > number) {
            hard(-count.get(number));
        }
    }

    /// Not every program reads an empty clause.
    void contradict() throws IOException {
        int never = variable();
        hard(never);
        hard(-never);
    }

    /// Counts true literals in unary: the first output says one or more, and so on up to the limit.
    /// Halves are counted alone and merged (a totalizer, after Bailleux and Boufkhad, 2003).
    List<Integer> count(List<Integer> literals, int limit, Direction direction) throws IOException {
        if (literals.size() <= 1) {
            return literals.subList(0, Math.min(limit, literals.size()));
        }
        int half = literals.size() / 2;
        List<Integer> left = count(literals.subList(0, half), limit, direction);
        List<Integer> right = count(literals.subList(half, literals.size()), limit, direction);
        List<Integer> sum = new ArrayList<>();
        while (sum.size() < Math.min(limit, left.size() + right.size())) {
            sum.add(variable());
        }
        for (int a = 0; a <= left.size(); a++) {
            for (int b = 0; b <= right.size(); b++) {
                merge(left, a, right, b, sum, direction);
            }
        }
        return sum;
    }

    private void merge(
            List<Integer> left,
            int a,
            List<Integer> right,
            int b,
            List<Integer> sum,
            Direction direction)
            throws IOException {
        List<Integer> up = new ArrayList<>();
        if (a > 0) {
            up.add(-left.get(a - 1));
        }
        if (b > 0) {
            up.add(-right.get(b - 1));
        }
        if (!up.isEmpty() && a + b <= sum.size()) {
            up.add(sum.get(a + b - 1));
            hard(up);
        }
        if (direction == Direction.BOTH && a + b < sum.size()) {
            List<Integer> down = new ArrayList<>();
            if (a < left.size()) {
                down.add(left.get(a));
            }
            if (b < right.size()) {
                down.add(right.get(b));
            }
            down.add(-sum.get(a + b));
            hard(down);
        }
    }
}

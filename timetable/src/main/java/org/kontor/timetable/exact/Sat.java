package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Trail.NONE;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A conflict-driven clause-learning solver for clauses and linear constraints. It can be asked in
/// portions and keeps what it learned in between.
final class Sat {

    /// What is known after a portion.
    enum Answer {
        MODEL,
        NONE_EXISTS,
        OPEN
    }

    private final Propagation propagation = new Propagation();
    private final Trail trail = propagation.trail;
    private final Clauses clauses = propagation.clauses;
    private final Order order = new Order();
    private final Analysis analysis = new Analysis(propagation, order);

    private final Phases phases = new Phases();
    private final Restarts restarts = new Restarts();
    private final Upkeep upkeep = new Upkeep(propagation, analysis, order, phases);
    private int variables;
    private boolean contradictory;
    private boolean probed;
    private long conflicts;
    private Optional<Exchange.Member> member = Optional.empty();

    /// A new variable; its literals are twice the number, and that plus one for the opposite.
    int variable() {
        int variable = variables++;
        propagation.grow(variable);
        analysis.grow(variable);
        order.grow(variable);
        phases.grow(variable);
        return variable;
    }

    int variables() {
        return variables;
    }

    long conflicts() {
        return conflicts;
    }

    /// The value to try first, and to come back to from time to time.
    void suggest(int variable, boolean value) {
        phases.suggest(variable, value);
    }

    /// One of these must be true. Only before the first portion.
    void addClause(int... literals) {
        if (literals.length == 0) {
            contradictory = true;
        } else if (literals.length == 1) {
            fix(literals[0]);
        } else {
            propagation.watch(clauses.add(literals, literals.length, Clauses.KEPT));
        }
    }

    private void fix(int literal) {
        if (trail.value[literal] < 0) {
            contradictory = true;
        } else if (trail.value[literal] == 0) {
            trail.push(literal, NONE);
        }
    }

    /// The weights of the true literals, each named once, sum up to at most the bound. Only before
    /// the first portion.
    void addAtMost(int[] literals, int[] weights, int bound) {
        long total = 0;
        for (int i = 0; i < literals.length; i++) {
            total += weights[i];
            if (weights[i] > bound) {
                addClause(literals[i] ^ 1);
            }
        }
        if (bound < 0) {
            contradictory = true;
        } else if (total > bound) {
            propagation.linears.add(literals, weights, bound);
        }
    }

    /// At most so many of these are true.
    void addAtMost(int[] literals, int bound) {
        int[] ones = new int[literals.length];
        Arrays.fill(ones, 1);
        addAtMost(literals, ones, bound);
    }

    /// At least so many of these are true.
    void addAtLeast(int[] literals, int bound) {
        if (bound == 1) {
            addClause(literals);
        } else if (bound > 1) {
            int[] opposite = new int[literals.length];
            for (int i = 0; i < literals.length; i++) {
                opposite[i] = literals[i] ^ 1;
            }
            addAtMost(opposite, literals.length - bound);
        }
    }

    /// Whether a variable is true in the model found.
    boolean isTrue(int variable) {
        return trail.value[2 * variable] > 0;
    }

    /// Works beside others at the same problem, each in another order. The first refutes and finds
    /// by turns, the others rather find.
    void join(Exchange.Member own) {
        member = Optional.of(own);
        upkeep.join(own);
        if (own.number > 0) {
            order.shuffle(own.number);
            restarts.seldom();
        }
    }

    /// Goes on until the answer is known, so many conflicts have been met, or it is told to end.
    Answer solve(long portion, BooleanSupplier ended) {
        if (contradictory) {
            return Answer.NONE_EXISTS;
        }
        backTo(0);
        if (!probed) {
            probed = true;
            phases.begin();
            if (!new Probing(propagation).run(variables, ended)) {
                contradictory = true;
                return Answer.NONE_EXISTS;
            }
        }
        long end = conflicts + portion;
        while (true) {
            int conflict = propagation.run();
            if (conflict != NONE) {
                conflicts++;
                if (trail.depth() == 0) {
                    contradictory = true;
                    return Answer.NONE_EXISTS;
                }
                phases.conflict(trail);
                analysis.run(conflict);
                restarts.conflict(conflicts, analysis.glue);
                backTo(analysis.backDepth);
                learn();
                if ((conflicts & 31) == 0 && (ended.getAsBoolean() || conflicts >= end)) {
                    return Answer.OPEN;
                }
            } else if (restarts.due()) {
                backTo(upkeep.isDue(conflicts) ? 0 : reusable());
                if (trail.depth() == 0 && !upkeep.run(conflicts)) {
                    contradictory = true;
                    return Answer.NONE_EXISTS;
                }
            } else if (!decide()) {
                return Answer.MODEL;
            }
        }
    }

    /// The depth up to which the same decisions would be made again, as far as activity tells
    /// (after Ramos, van der Tak and Heule).
    private int reusable() {
        while (!order.isEmpty() && trail.value[2 * order.top()] != 0) {
            order.pop();
        }
        double next = order.isEmpty() ? 0 : order.activity(order.top());
        int depth = 0;
        while (depth < trail.depth() && order.activity(decision(depth + 1)) > next) {
            depth++;
        }
        return depth;
    }

    private int decision(int depth) {
        return trail.literals[trail.start(depth)] >> 1;
    }

    private void learn() {
        Ints learned = analysis.learned;
        member.ifPresent(own -> own.tell(learned, analysis.glue));
        if (learned.size == 1) {
            trail.push(learned.get(0), NONE);
            return;
        }
        int clause = clauses.add(learned.values, learned.size, analysis.glue);
        propagation.watch(clause);
        trail.push(learned.get(0), clause);
    }

    private boolean decide() {
        while (!order.isEmpty()) {
            int variable = order.pop();
            if (trail.value[2 * variable] == 0) {
                trail.open();
                trail.push(phases.choose(variable), NONE);
                return true;
            }
        }
        return false;
    }

    private void backTo(int depth) {
        propagation.back(
                depth,
                literal -> {
                    phases.released(literal);
                    order.insert(literal >> 1);
                });
    }
}

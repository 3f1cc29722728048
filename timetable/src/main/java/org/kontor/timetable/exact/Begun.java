package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.no;
import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

/// Says in order where the block of somebody's meetings begins: of each slot, whether the person
/// has been busy by then. One literal so rules out many places, which makes what is learned from a
/// conflict shorter and more general.
final class Begun {

    private final Sat sat;
    private final int[] occupied;
    private final int[] begun;

    /// Literals of which one is true if the agenda is broken, so that there is no block.
    private final Ints broken;

    /// @param occupied of each slot of the part, the variable that the person is busy, or NONE
    /// @param broken if there can be a break, the literal that there is one
    Begun(Sat sat, int[] occupied, Ints broken) {
        this.sat = sat;
        this.occupied = occupied;
        this.broken = broken;
        begun = new int[occupied.length];
        for (int i = 0; i < begun.length; i++) {
            begun[i] = sat.variable();
        }
    }

    /// @param blocks of each slot, the variable that the block begins there, or NONE
    void encode(int meetings, int[] blocks) {
        for (int i = 0; i < begun.length; i++) {
            tie(i);
            place(i, blocks[i]);
            Ints inside = unlessBroken(no(begun[i]));
            if (i >= meetings) {
                inside.add(yes(begun[i - meetings]));
                if (occupied[i] != NONE) {
                    Ints over = unlessBroken(no(begun[i - meetings]));
                    over.add(no(occupied[i]));
                    sat.addClause(over.toArray());
                }
            }
            if (occupied[i] != NONE) {
                inside.add(yes(occupied[i]));
            }
            sat.addClause(inside.toArray());
        }
        sat.addClause(yes(begun[begun.length - 1]));
    }

    /// Begun is what was begun before, or begins here.
    private void tie(int i) {
        Ints reasons = new Ints();
        reasons.add(no(begun[i]));
        if (occupied[i] != NONE) {
            sat.addClause(no(occupied[i]), yes(begun[i]));
            reasons.add(yes(occupied[i]));
        }
        if (i > 0) {
            sat.addClause(no(begun[i - 1]), yes(begun[i]));
            reasons.add(yes(begun[i - 1]));
        }
        sat.addClause(reasons.toArray());
    }

    private void place(int i, int block) {
        Ints first = unlessBroken(no(begun[i]));
        if (i > 0) {
            first.add(yes(begun[i - 1]));
        }
        if (block != NONE) {
            first.add(yes(block));
            sat.addClause(no(block), yes(begun[i]));
            if (i > 0) {
                sat.addClause(no(block), no(begun[i - 1]));
            }
        }
        sat.addClause(first.toArray());
    }

    private Ints unlessBroken(int literal) {
        Ints clause = new Ints();
        for (int i = 0; i < broken.size; i++) {
            clause.add(broken.get(i));
        }
        clause.add(literal);
        return clause;
    }

    /// Starts near a timetable.
    ///
    /// @param first slot of the part in which the person is busy; its length if in none
    void suggest(int first) {
        for (int i = 0; i < begun.length; i++) {
            sat.suggest(begun[i], i >= first);
        }
    }
}

package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.no;
import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

import org.kontor.timetable.model.Model;

/// The order of meetings, as part of an [Encoding]: of each meeting that another waits for, or that
/// waits itself, and of each slot, whether it has been held by then. One literal so rules out many
/// slots, which makes what is learned from a conflict shorter and more general.
final class Precedence {

    private final Encoding encoding;
    private final Model model;
    private final Sat sat;
    private final int slots;

    /// Of each meeting that matters and each slot, the variable that it is held then or before.
    private final int[][] by;

    Precedence(Encoding encoding) {
        this.encoding = encoding;
        model = encoding.model;
        sat = encoding.sat;
        slots = encoding.slots;
        by = new int[model.meetings][];
    }

    void encode() {
        for (int m = 0; m < model.meetings; m++) {
            boolean matters = model.earlier[m].length + model.later[m].length > 0;
            if (matters && !model.excluded[m]) {
                count(m);
            }
        }
        for (int m = 0; m < model.meetings; m++) {
            for (int before : model.earlier[m]) {
                if (by[m] != null && by[before] != null) {
                    order(before, m);
                }
            }
        }
    }

    /// Held by now is held now or before.
    private void count(int m) {
        by[m] = new int[slots];
        for (int s = 0; s < slots; s++) {
            int here = encoding.held[m * slots + s];
            by[m][s] = sat.variable();
            Ints reasons = new Ints();
            reasons.add(no(by[m][s]));
            if (here != NONE) {
                sat.addClause(no(here), yes(by[m][s]));
                reasons.add(yes(here));
            }
            if (s > 0) {
                sat.addClause(no(by[m][s - 1]), yes(by[m][s]));
                reasons.add(yes(by[m][s - 1]));
                if (here != NONE) {
                    sat.addClause(no(here), no(by[m][s - 1]));
                }
            }
            sat.addClause(reasons.toArray());
        }
    }

    /// Whoever is held by a slot waits no more: the one before was held by the slot before it.
    private void order(int before, int m) {
        for (int s = 0; s < slots; s++) {
            Ints clause = new Ints();
            clause.add(no(by[m][s]));
            if (s > 0) {
                clause.add(yes(by[before][s - 1]));
            }
            if (encoding.out[before] != NONE) {
                clause.add(yes(encoding.out[before]));
            }
            sat.addClause(clause.toArray());
        }
    }

    /// Starts near a timetable.
    ///
    /// @param at the slot of the meeting there, or NONE
    void suggest(int m, int at) {
        for (int s = 0; by[m] != null && s < slots; s++) {
            sat.suggest(by[m][s], at != NONE && at <= s);
        }
    }
}

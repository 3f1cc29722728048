package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Takes the timetable out of a [State], and puts one in.
final class Snapshot {

    private Snapshot() {}

    static Assignment of(State state) {
        int[] noTables = new int[state.model.meetings];
        Arrays.fill(noTables, NONE);
        return new Assignment(state.slotOf.clone(), state.person.clone(), noTables);
    }

    /// Goes to this timetable; what does not fit is left out.
    static void restore(State state, Assignment assignment) {
        Model model = state.model;
        for (int m = 0; m < model.meetings; m++) {
            if (state.slotOf[m] != NONE) {
                state.lift(m);
            }
        }
        for (int m = 0; m < model.meetings; m++) {
            int s = assignment.slot()[m];
            if (s == NONE) {
                continue;
            }
            boolean vacant = true;
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                if (assignment.person()[seat] != NONE) {
                    state.person[seat] = assignment.person()[seat];
                }
                vacant &= state.occupant[state.person[seat] * state.grid.slots + s] == NONE;
            }
            if (vacant && state.fits(m, s)) {
                state.drop(m, s);
            }
        }
    }
}

package org.kontor.timetable.exact;

import static org.kontor.timetable.model.Model.NONE;

import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Lets the solver start near a timetable: every variable of an [Encoding] is suggested the value
/// that it has there, so that none pulls the others away.
final class Suggestion {

    private final Encoding encoding;
    private final Model model;
    private final int slots;
    private final Assignment assignment;

    Suggestion(Encoding encoding, Assignment assignment) {
        this.encoding = encoding;
        this.assignment = assignment;
        model = encoding.model;
        slots = encoding.slots;
    }

    void make() {
        boolean[] busy = new boolean[encoding.occupied.length];
        for (int m = 0; m < model.meetings; m++) {
            int at = assignment.slot()[m];
            suggest(encoding.out[m], at == NONE);
            encoding.precedence.suggest(m, at);
            for (int s = 0; s < slots; s++) {
                suggest(encoding.held[m * slots + s], s == at);
            }
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                int person = assignment.person()[seat];
                seat(seat, at, person);
                if (at != NONE) {
                    busy[person * slots + at] = true;
                }
            }
        }
        for (int i = 0; i < busy.length; i++) {
            suggest(encoding.occupied[i], busy[i]);
        }
        encoding.agendas.suggest(busy);
    }

    private void seat(int seat, int at, int person) {
        for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
            for (int s = 0; s < slots; s++) {
                suggest(encoding.sits[o * slots + s], s == at && person == model.options[o]);
            }
        }
    }

    private void suggest(int variable, boolean value) {
        if (variable != NONE) {
            encoding.sat.suggest(variable, value);
        }
    }
}

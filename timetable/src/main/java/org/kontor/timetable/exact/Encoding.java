package org.kontor.timetable.exact;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.Optional;
import org.kontor.timetable.bounds.BreakBound;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// A [Question] as clauses and linear constraints.
///
/// Variables say that a meeting is in a slot, that a person of a seat is there, and that a person
/// is occupied in a slot; [Agendas] adds runs and breaks.
final class Encoding {

    final Model model;
    final Question question;
    final Sat sat = new Sat();
    final int slots;

    /// Of each meeting and slot, the variable, or NONE where it cannot be.
    final int[] held;

    /// Of each meeting, the variable that it is left out, or NONE if it must not.
    final int[] out;

    /// Of each option of a seat and slot, the variable that this person sits there then.
    final int[] sits;

    /// Of each person and slot, the variable that the person is occupied, or NONE.
    final int[] occupied;

    final Precedence precedence;
    final Agendas agendas;

    /// @param bound if all meetings are to be held
    Encoding(Model model, Domains domains, Optional<BreakBound> bound, Question question) {
        this.model = model;
        this.question = question;
        slots = model.grid.slots;
        held = none(model.meetings * slots);
        out = none(model.meetings);
        sits = none(model.options.length * slots);
        occupied = none(model.people * slots);
        for (int m = 0; m < model.meetings; m++) {
            if (!model.excluded[m]) {
                meeting(m, domains);
            }
        }
        precedence = new Precedence(this);
        precedence.encode();
        people();
        new Limits(this).encode(new Strangers(this));
        agendas = new Agendas(this, domains, bound.filter(known -> question.allHeld()));
        agendas.encode();
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }

    static int yes(int variable) {
        return 2 * variable;
    }

    static int no(int variable) {
        return 2 * variable + 1;
    }

    private void meeting(int m, Domains domains) {
        Ints choices = new Ints();
        for (int s = 0; s < slots; s++) {
            boolean allowed = question.allHeld() ? domains.allows(m, s) : model.isAllowed(m, s);
            if (allowed) {
                held[m * slots + s] = sat.variable();
                choices.add(yes(held[m * slots + s]));
            }
        }
        if (!question.allHeld()) {
            out[m] = sat.variable();
            choices.add(yes(out[m]));
        }
        sat.addAtLeast(choices.toArray(), 1);
        sat.addAtMost(choices.toArray(), 1);
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            seat(m, seat);
        }
    }

    private void seat(int m, int seat) {
        int first = model.optionStart[seat];
        int end = model.optionStart[seat + 1];
        for (int s = 0; s < slots; s++) {
            int meeting = held[m * slots + s];
            if (meeting == NONE) {
                continue;
            }
            if (end - first == 1) {
                sits[first * slots + s] = meeting;
                continue;
            }
            Ints choices = new Ints();
            for (int o = first; o < end; o++) {
                if (model.isFree(model.options[o], s)) {
                    int sitting = sat.variable();
                    sits[o * slots + s] = sitting;
                    sat.addClause(no(sitting), yes(meeting));
                    choices.add(yes(sitting));
                }
            }
            sat.addAtMost(choices.toArray(), 1);
            choices.add(no(meeting));
            sat.addClause(choices.toArray());
        }
    }

    private void people() {
        Ints[] present = new Ints[model.people * slots];
        Arrays.setAll(present, i -> new Ints());
        for (int o = 0; o < model.options.length; o++) {
            for (int s = 0; s < slots; s++) {
                if (sits[o * slots + s] != NONE) {
                    present[model.options[o] * slots + s].add(yes(sits[o * slots + s]));
                }
            }
        }
        for (int at = 0; at < present.length; at++) {
            Ints choices = present[at];
            if (choices.size == 0) {
                continue;
            }
            occupied[at] = sat.variable();
            for (int i = 0; i < choices.size; i++) {
                sat.addClause(choices.get(i) ^ 1, yes(occupied[at]));
            }
            sat.addAtMost(choices.toArray(), 1);
            choices.add(no(occupied[at]));
            sat.addClause(choices.toArray());
        }
    }

    /// Starts near this timetable.
    void suggest(Assignment assignment) {
        new Suggestion(this, assignment).make();
    }

    /// The timetable of the model found, without tables.
    Assignment read() {
        int[] slot = none(model.meetings);
        int[] person = new int[model.optionStart.length - 1];
        for (int m = 0; m < model.meetings; m++) {
            for (int s = 0; s < slots; s++) {
                int variable = held[m * slots + s];
                if (variable != NONE && sat.isTrue(variable)) {
                    slot[m] = s;
                }
            }
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                person[seat] = model.options[model.optionStart[seat]];
                for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
                    int sitting = slot[m] == NONE ? NONE : sits[o * slots + slot[m]];
                    if (sitting != NONE && sat.isTrue(sitting)) {
                        person[seat] = model.options[o];
                    }
                }
            }
        }
        return new Assignment(slot, person, none(model.meetings));
    }
}

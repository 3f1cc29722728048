package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.no;
import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import org.kontor.timetable.model.Model;

/// What there may be no more than so much of, as part of an [Encoding]: meetings of a day, tables,
/// meetings left out or moved.
final class Limits {

    private final Model model;
    private final Question question;
    private final Sat sat;
    private final int slots;
    private final int[] held;
    private final int[] out;
    private final int[] sits;
    private final int[] occupied;

    Limits(Encoding encoding) {
        model = encoding.model;
        question = encoding.question;
        sat = encoding.sat;
        slots = encoding.slots;
        held = encoding.held;
        out = encoding.out;
        sits = encoding.sits;
        occupied = encoding.occupied;
    }

    void encode(Strangers strangers) {
        for (int p = 0; p < model.people; p++) {
            if (model.personLimit[p] < slots) {
                daily(p);
            }
        }
        tables(strangers);
        organisations();
        missed();
        moved();
    }

    private void daily(int p) {
        for (int day = 0; day < model.grid.days; day++) {
            Ints taken = new Ints();
            for (int s = 0; s < slots; s++) {
                if (model.grid.day[s] == day && occupied[p * slots + s] != NONE) {
                    taken.add(yes(occupied[p * slots + s]));
                }
            }
            sat.addAtMost(taken.toArray(), model.personLimit[p]);
        }
    }

    private void tables(Strangers strangers) {
        for (int s = 0; s < slots; s++) {
            Ints[] users = new Ints[model.tables.count];
            Arrays.setAll(users, i -> new Ints());
            boolean pairs = true;
            for (int m = 0; m < model.meetings; m++) {
                if (held[m * slots + s] == NONE) {
                    continue;
                }
                pairs &= model.tables.of(m).length > 0;
                pairs &= model.seatStart[m + 1] - model.seatStart[m] == 2;
                for (int group : model.tables.of(m)) {
                    users[group].add(yes(held[m * slots + s]));
                }
            }
            for (int group = 0; group < users.length; group++) {
                sat.addAtMost(users[group].toArray(), model.tables.capacity[group * slots + s]);
            }
            if (pairs && capacityMatters(s)) {
                strangers.encode(s);
            }
        }
    }

    private boolean capacityMatters(int s) {
        return model.tables.capacity[s] < model.people;
    }

    private void organisations() {
        int count = model.organisationLimit.length;
        for (int organisation = 0; organisation < count; organisation++) {
            Ints[] counted = new Ints[model.grid.days];
            Arrays.setAll(counted, i -> new Ints());
            for (int m = 0; m < model.meetings; m++) {
                int one = organisation;
                if (Arrays.stream(model.limited[m]).noneMatch(o -> o == one)) {
                    continue;
                }
                for (int s = 0; s < slots; s++) {
                    if (held[m * slots + s] != NONE) {
                        counted[model.grid.day[s]].add(yes(held[m * slots + s]));
                    }
                }
            }
            for (Ints day : counted) {
                sat.addAtMost(day.toArray(), model.organisationLimit[organisation]);
            }
        }
    }

    private void missed() {
        Ints mandatory = new Ints();
        Ints wished = new Ints();
        Ints weights = new Ints();
        for (int m = 0; m < model.meetings; m++) {
            if (out[m] == NONE) {
                continue;
            }
            if (model.mandatory[m]) {
                mandatory.add(yes(out[m]));
            } else {
                wished.add(yes(out[m]));
                weights.add(model.weight[m]);
            }
        }
        sat.addAtMost(mandatory.toArray(), question.mandatoryMissed());
        sat.addAtMost(wished.toArray(), weights.toArray(), question.weightMissed());
    }

    /// A meeting counts as moved unless it keeps its slot and all its people.
    private void moved() {
        if (question.moved() == Question.ANY) {
            return;
        }
        Ints moved = new Ints();
        int lost = 0;
        for (int m = 0; m < model.meetings; m++) {
            int old = model.oldSlot[m];
            if (old == NONE || model.excluded[m]) {
                continue;
            }
            if (held[m * slots + old] == NONE) {
                lost++;
                continue;
            }
            int gone = sat.variable();
            sat.addClause(yes(gone), yes(held[m * slots + old]));
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                sat.addClause(yes(gone), sitting(seat, model.oldPerson[seat], old));
            }
            moved.add(yes(gone));
        }
        sat.addAtMost(moved.toArray(), question.moved() - lost);
    }

    /// The literal that this person takes the seat in the slot; false if that cannot be.
    private int sitting(int seat, int p, int s) {
        for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
            if (model.options[o] == p && sits[o * slots + s] != NONE) {
                return yes(sits[o * slots + s]);
            }
        }
        int never = sat.variable();
        sat.addClause(no(never));
        return yes(never);
    }
}

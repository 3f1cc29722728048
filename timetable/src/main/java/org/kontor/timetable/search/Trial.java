package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import org.kontor.timetable.model.Model;

/// Changes that are carried out to learn their price, and taken back when they are refused: putting
/// in a meeting that is out, and letting another delegate attend.
final class Trial {

    private final State state;
    private final Model model;
    private final Random random;

    /// Meetings touched, with the slot and people they had before.
    private final int[] touched;

    private final int[] slots;
    private final int[] people;
    private int size;
    private int seats;

    Trial(State state, Random random) {
        this.state = state;
        this.model = state.model;
        this.random = random;
        int widest = 0;
        for (int m = 0; m < model.meetings; m++) {
            widest = Math.max(widest, model.seatStart[m + 1] - model.seatStart[m]);
        }
        touched = new int[widest + 2];
        slots = new int[widest + 2];
        people = new int[(widest + 2) * Math.max(1, widest)];
    }

    private void take(int m) {
        touched[size] = m;
        slots[size++] = state.slotOf[m];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            people[seats++] = state.person[seat];
        }
        if (state.slotOf[m] != NONE) {
            state.lift(m);
        }
    }

    /// Takes everything back.
    void undo() {
        for (int i = 0; i < size; i++) {
            if (state.slotOf[touched[i]] != NONE) {
                state.lift(touched[i]);
            }
        }
        int next = 0;
        for (int i = 0; i < size; i++) {
            int m = touched[i];
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                state.person[seat] = people[next++];
            }
            if (slots[i] != NONE) {
                state.drop(m, slots[i]);
            }
        }
    }

    /// Puts a meeting that is out into the slot and turns out what stands in its way.
    ///
    /// @return false if the meeting cannot be there; nothing is changed then
    boolean insert(int m, int s) {
        size = 0;
        seats = 0;
        if (!model.isAllowed(m, s)) {
            return false;
        }
        take(m);
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            choose(seat, s);
        }
        if (!state.fits(m, s)) {
            undo();
            return false;
        }
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int other = state.occupant[state.person[seat] * state.grid.slots + s];
            if (other != NONE) {
                take(other);
            }
        }
        state.drop(m, s);
        return true;
    }

    /// Somebody who is free takes the seat, best without giving up another meeting.
    private void choose(int seat, int s) {
        int first = model.optionStart[seat];
        int count = model.optionStart[seat + 1] - first;
        if (count == 1) {
            return;
        }
        int start = random.below(count);
        int someone = NONE;
        for (int i = 0; i < count; i++) {
            int p = model.options[first + (start + i) % count];
            if (model.isFree(p, s)) {
                if (state.occupant[p * state.grid.slots + s] == NONE) {
                    state.person[seat] = p;
                    return;
                }
                someone = p;
            }
        }
        if (someone != NONE) {
            state.person[seat] = someone;
        }
    }

    /// Lets another option take a seat of a scheduled meeting; somebody who sits in another meeting
    /// of the slot changes places if that meeting allows it.
    ///
    /// @return false if nobody can; nothing is changed then
    boolean replace(int m) {
        size = 0;
        seats = 0;
        int seat = model.seatStart[m] + random.below(model.seatStart[m + 1] - model.seatStart[m]);
        int count = model.optionStart[seat + 1] - model.optionStart[seat];
        int s = state.slotOf[m];
        int was = state.person[seat];
        int is = model.options[model.optionStart[seat] + random.below(count)];
        if (is == was || !model.isFree(is, s)) {
            return false;
        }
        int other = state.occupant[is * state.grid.slots + s];
        if (other == NONE) {
            take(m);
            state.person[seat] = is;
            state.drop(m, s);
            return true;
        }
        int otherSeat = seatOf(other, is);
        if (!isOption(otherSeat, was)) {
            return false;
        }
        take(m);
        take(other);
        state.person[seat] = is;
        state.person[otherSeat] = was;
        state.drop(m, s);
        state.drop(other, s);
        return true;
    }

    private int seatOf(int m, int p) {
        int seat = model.seatStart[m];
        while (state.person[seat] != p) {
            seat++;
        }
        return seat;
    }

    private boolean isOption(int seat, int p) {
        for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
            if (model.options[o] == p) {
                return true;
            }
        }
        return false;
    }
}

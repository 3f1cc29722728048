package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.BitSet;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Which meeting is at which table, found by matching.
final class TablePlan {

    private final Model model;
    private final int[] person;
    final int[] slotOf;
    final int[] table;

    /// Of each slot and table (slot × tables + table), the meeting there.
    final int[] occupant;

    /// Nobody has a table yet.
    TablePlan(Model model, Assignment assignment) {
        this.model = model;
        person = assignment.person();
        slotOf = assignment.slot().clone();
        table = new int[model.meetings];
        occupant = new int[model.grid.slots * model.tables.tables];
        Arrays.fill(table, NONE);
        Arrays.fill(occupant, NONE);
    }

    private boolean atTable(int m) {
        return model.tables.of(m).length > 0;
    }

    /// Seats all meetings, slot by slot, with a liking for the table where somebody already sits;
    /// one for which there is no table is left out.
    void match() {
        int[] last = new int[model.people];
        Arrays.fill(last, NONE);
        int[][] bySlot = bySlot();
        for (int s = 0; s < model.grid.slots; s++) {
            if (s > 0 && model.grid.day[s] != model.grid.day[s - 1]) {
                Arrays.fill(last, NONE);
            }
            for (int m : bySlot[s]) {
                seatByHabit(m, s, last);
            }
            for (int m : bySlot[s]) {
                if (table[m] == NONE && !augment(m, s, new BitSet())) {
                    slotOf[m] = NONE;
                }
            }
            for (int m : bySlot[s]) {
                for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                    last[person[seat]] = table[m];
                }
            }
        }
    }

    /// Of each slot, its meetings at tables.
    int[][] bySlot() {
        int[] counts = new int[model.grid.slots];
        for (int m = 0; m < model.meetings; m++) {
            if (slotOf[m] != NONE && atTable(m)) {
                counts[slotOf[m]]++;
            }
        }
        int[][] bySlot = new int[model.grid.slots][];
        for (int s = 0; s < bySlot.length; s++) {
            bySlot[s] = new int[counts[s]];
        }
        for (int m = model.meetings - 1; m >= 0; m--) {
            if (slotOf[m] != NONE && atTable(m)) {
                bySlot[slotOf[m]][--counts[slotOf[m]]] = m;
            }
        }
        return bySlot;
    }

    private void seatByHabit(int m, int s, int[] last) {
        int wanted = model.oldTable[m];
        if (wanted != NONE && vacant(m, s, wanted)) {
            put(m, s, wanted);
            return;
        }
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            wanted = last[person[seat]];
            if (wanted != NONE && vacant(m, s, wanted)) {
                put(m, s, wanted);
                return;
            }
        }
    }

    private boolean vacant(int m, int s, int t) {
        return usable(m, s, t) && occupant[s * model.tables.tables + t] == NONE;
    }

    boolean usable(int m, int s, int t) {
        return model.tables.eligible(m).get(t) && model.tables.open(s).get(t);
    }

    void put(int m, int s, int t) {
        table[m] = t;
        occupant[s * model.tables.tables + t] = m;
    }

    private boolean augment(int m, int s, BitSet visited) {
        BitSet eligible = model.tables.eligible(m);
        for (int t = eligible.nextSetBit(0); t >= 0; t = eligible.nextSetBit(t + 1)) {
            if (vacant(m, s, t)) {
                put(m, s, t);
                return true;
            }
        }
        for (int t = eligible.nextSetBit(0); t >= 0; t = eligible.nextSetBit(t + 1)) {
            if (!model.tables.open(s).get(t) || visited.get(t)) {
                continue;
            }
            visited.set(t);
            if (augment(occupant[s * model.tables.tables + t], s, visited)) {
                put(m, s, t);
                return true;
            }
        }
        return false;
    }
}

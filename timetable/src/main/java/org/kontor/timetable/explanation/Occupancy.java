package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.BitSet;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Who and what is taken when, in a finished timetable.
final class Occupancy {

    final Model model;

    /// Of each meeting its slot and table, of each seat its person.
    final int[] slotOf;

    final int[] table;
    final int[] person;

    /// Of each person and slot, the meeting there.
    private final int[] meetingOf;

    private final int[] personDay;
    private final int[] organisationDay;

    /// Of each slot, the meetings at tables.
    private final BitSet[] atTables;

    Occupancy(Model model, Assignment assignment) {
        this.model = model;
        meetingOf = new int[model.people * model.grid.slots];
        personDay = new int[model.people * model.grid.days];
        organisationDay = new int[model.organisationLimit.length * model.grid.days];
        atTables = new BitSet[model.grid.slots];
        Arrays.setAll(atTables, s -> new BitSet());
        Arrays.fill(meetingOf, NONE);
        table = assignment.table();
        slotOf = new int[model.meetings];
        person = assignment.person().clone();
        Arrays.fill(slotOf, NONE);
        for (int m = 0; m < model.meetings; m++) {
            if (assignment.slot()[m] != NONE) {
                add(m, assignment.slot()[m]);
            }
        }
    }

    /// Puts the meeting into the slot with the people of [#person].
    void add(int m, int s) {
        slotOf[m] = s;
        count(m, 1);
    }

    /// Takes the meeting out.
    void remove(int m) {
        count(m, -1);
        slotOf[m] = NONE;
    }

    private void count(int m, int step) {
        int s = slotOf[m];
        int day = model.grid.day[s];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = person[seat];
            meetingOf[p * model.grid.slots + s] = step > 0 ? m : NONE;
            personDay[p * model.grid.days + day] += step;
        }
        for (int organisation : model.limited[m]) {
            organisationDay[organisation * model.grid.days + day] += step;
        }
        if (model.tables.of(m).length > 0) {
            atTables[s].set(m, step > 0);
        }
    }

    /// The meetings at tables in the slot.
    BitSet atTables(int s) {
        return (BitSet) atTables[s].clone();
    }

    int meetingOf(int p, int s) {
        return meetingOf[p * model.grid.slots + s];
    }

    boolean atLimit(int p, int s) {
        return personDay[p * model.grid.days + model.grid.day[s]] >= model.personLimit[p];
    }

    boolean organisationAtLimit(int organisation, int s) {
        return organisationDay[organisation * model.grid.days + model.grid.day[s]]
                >= model.organisationLimit[organisation];
    }

    /// Whether the reserve leaves one more table in the slot.
    boolean withinCapacity(int s) {
        return atTables[s].cardinality() < model.tables.capacity[s];
    }

    /// Whether the slot's meetings and one more, which may use these tables, can all be seated.
    boolean seatable(BitSet eligible, int s) {
        if (model.tables.count == 1) {
            return withinCapacity(s);
        }
        int[] holder = new int[model.tables.tables];
        Arrays.fill(holder, NONE);
        BitSet meetings = atTables[s];
        for (int m = meetings.nextSetBit(0); m >= 0; m = meetings.nextSetBit(m + 1)) {
            if (!augment(model.tables.eligible(m), m, s, holder, new BitSet())) {
                return false;
            }
        }
        return augment(eligible, model.meetings, s, holder, new BitSet());
    }

    private boolean augment(BitSet eligible, int m, int s, int[] holder, BitSet visited) {
        BitSet open = model.tables.open(s);
        for (int t = eligible.nextSetBit(0); t >= 0; t = eligible.nextSetBit(t + 1)) {
            if (!open.get(t) || visited.get(t)) {
                continue;
            }
            visited.set(t);
            if (holder[t] == NONE
                    || augment(model.tables.eligible(holder[t]), holder[t], s, holder, visited)) {
                holder[t] = m;
                return true;
            }
        }
        return false;
    }
}

package org.kontor.timetable.repair;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.kontor.timetable.model.Model;

/// A published timetable while it is mended: who and what is taken when, by meetings that stand as
/// published and by those that were put somewhere else.
final class Board {

    final Model model;
    final int slots;
    final int[] slotOf;
    final int[] person;

    /// Whether the meeting stands as published.
    final boolean[] stands;

    /// Of each person and slot, the meeting there.
    private final int[] occupant;

    private final long[] busy;

    private final SeatingPlan plan;
    private final int[] personDay;
    private final int[] organisationDay;

    Board(Model model) {
        this.model = model;
        slots = model.grid.slots;
        slotOf = filled(model.meetings);
        person = model.oldPerson.clone();
        stands = new boolean[model.meetings];
        occupant = filled(model.people * slots);
        busy = new long[model.people * model.grid.words];
        plan = new SeatingPlan(model);
        personDay = new int[model.people * model.grid.days];
        organisationDay = new int[model.organisationLimit.length * model.grid.days];
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }

    /// Puts the meeting back where it was published.
    void restore(int m) {
        int s = model.oldSlot[m];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            person[seat] = model.oldPerson[seat];
        }
        stands[m] = true;
        plan.restore(m, s);
        enter(m, s);
    }

    /// Puts the meeting into a slot, with the people of [#person]; its table is left open.
    void put(int m, int s) {
        plan.put(m, s);
        enter(m, s);
    }

    private void enter(int m, int s) {
        slotOf[m] = s;
        int day = model.grid.day[s];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = person[seat];
            occupant[p * slots + s] = m;
            busy[p * model.grid.words + (s >> 6)] |= 1L << s;
            personDay[p * model.grid.days + day]++;
        }
        for (int organisation : model.limited[m]) {
            organisationDay[organisation * model.grid.days + day]++;
        }
    }

    /// Takes the meeting out of its slot.
    void take(int m) {
        int s = slotOf[m];
        slotOf[m] = NONE;
        plan.take(m, s, stands[m]);
        stands[m] = false;
        int day = model.grid.day[s];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = person[seat];
            occupant[p * slots + s] = NONE;
            busy[p * model.grid.words + (s >> 6)] &= ~(1L << s);
            personDay[p * model.grid.days + day]--;
        }
        for (int organisation : model.limited[m]) {
            organisationDay[organisation * model.grid.days + day]--;
        }
    }

    int occupant(int p, int s) {
        return occupant[p * slots + s];
    }

    /// Whether no standing meeting has the published table of the meeting.
    boolean isTableFree(int m, int s) {
        return !plan.isAtTable(m) || plan.isFree(model.oldTable[m], s);
    }

    /// Meetings that would have to be earlier than this one in the slot and are not, or later.
    BitSet outOfOrder(int m, int s) {
        BitSet wrong = new BitSet();
        for (int other : model.earlier[m]) {
            wrong.set(other, slotOf[other] >= s);
        }
        for (int other : model.later[m]) {
            wrong.set(other, slotOf[other] != NONE && slotOf[other] <= s);
        }
        return wrong;
    }

    /// How many breaks more, or fewer, its people have with the meeting in the slot.
    int breaksAdded(int m, int s) {
        int added = 0;
        int part = model.grid.part[s];
        long bit = 1L << model.grid.bit[s];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            if (person[seat] != NONE && model.counted[person[seat]]) {
                long mask = model.within(busy, person[seat], part);
                added += breaks(mask | bit) - breaks(mask);
            }
        }
        return added;
    }

    private static int breaks(long mask) {
        return Math.max(0, Long.bitCount(mask & ~(mask << 1)) - 1);
    }

    /// The slots where the meeting can be put without moving anybody, as far as its people, and
    /// single tables, are concerned.
    BitSet open(int m) {
        BitSet open = new BitSet(slots);
        for (int word = 0; word < model.grid.words; word++) {
            for (long bits = open(m, word); bits != 0; bits &= bits - 1) {
                int s = (word << 6) + Long.numberOfTrailingZeros(bits);
                open.set(s, plan.hasRoom(m, s));
            }
        }
        return open;
    }

    /// The slots in this word of 64 where the meeting may be and everybody it needs is free.
    private long open(int m, int word) {
        long open = model.domain[m * model.grid.words + word];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1] && open != 0; seat++) {
            long someone = 0;
            for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
                int at = model.options[o] * model.grid.words + word;
                someone |= model.free[at] & ~busy[at];
            }
            open &= someone;
        }
        return open;
    }

    /// Standing meetings of which one has to go, because with those put there is too much of
    /// something on the day or in the slot of this meeting; absent if nothing is too much.
    Optional<BitSet> tooMuch(int m) {
        int s = slotOf[m];
        int day = model.grid.day[s];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = person[seat];
            if (personDay[p * model.grid.days + day] > model.personLimit[p]) {
                return Optional.of(standing(p, day));
            }
        }
        for (int organisation : model.limited[m]) {
            if (organisationDay[organisation * model.grid.days + day]
                    > model.organisationLimit[organisation]) {
                return Optional.of(standingFor(organisation, day));
            }
        }
        return plan.isAtTable(m) ? plan.tooMany(s) : Optional.empty();
    }

    private BitSet standing(int p, int day) {
        BitSet found = new BitSet();
        for (int s = 0; s < slots; s++) {
            int m = occupant(p, s);
            if (model.grid.day[s] == day && m != NONE && stands[m]) {
                found.set(m);
            }
        }
        return found;
    }

    private BitSet standingFor(int organisation, int day) {
        BitSet found = new BitSet();
        for (int m = 0; m < model.meetings; m++) {
            if (stands[m] && model.grid.day[slotOf[m]] == day) {
                for (int limited : model.limited[m]) {
                    found.set(m, found.get(m) || limited == organisation);
                }
            }
        }
        return found;
    }

    /// The table of each meeting: its own of those that stand, what is left for the others.
    int[] tables() {
        return plan.tables();
    }
}

package org.kontor.timetable.repair;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.kontor.timetable.model.Model;

/// A published timetable while it is mended: who and what is taken when, by meetings that stand as
/// published and by those that were put somewhere else.
///
/// Only those that stand have their tables; the others of a slot have to find theirs among what is
/// left, so that a table is never the wrong one.
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

    /// Of each slot and table, the standing meeting there.
    private final int[] holder;

    /// Of each slot, the tables that no standing meeting has, and the meetings put there.
    private final BitSet[] free;

    private final BitSet[] put;
    private final int[] atTables;
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
        holder = filled(slots * model.tables.tables);
        free = new BitSet[slots];
        put = new BitSet[slots];
        Arrays.setAll(free, s -> (BitSet) model.tables.open(s).clone());
        Arrays.setAll(put, s -> new BitSet());
        atTables = new int[slots];
        personDay = new int[model.people * model.grid.days];
        organisationDay = new int[model.organisationLimit.length * model.grid.days];
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }

    boolean atTable(int m) {
        return model.tables.of(m).length > 0;
    }

    /// Puts the meeting back where it was published.
    void restore(int m) {
        int s = model.oldSlot[m];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            person[seat] = model.oldPerson[seat];
        }
        stands[m] = true;
        if (atTable(m)) {
            holder[s * model.tables.tables + model.oldTable[m]] = m;
            free[s].clear(model.oldTable[m]);
        }
        enter(m, s);
    }

    /// Puts the meeting into a slot, with the people of [#person]; its table is left open.
    void put(int m, int s) {
        if (atTable(m)) {
            put[s].set(m);
        }
        enter(m, s);
    }

    private void enter(int m, int s) {
        slotOf[m] = s;
        atTables[s] += atTable(m) ? 1 : 0;
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
        if (stands[m] && atTable(m)) {
            holder[s * model.tables.tables + model.oldTable[m]] = NONE;
            free[s].set(model.oldTable[m]);
        }
        stands[m] = false;
        put[s].clear(m);
        atTables[s] -= atTable(m) ? 1 : 0;
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

    /// Whether no standing meeting has the table.
    boolean isFree(int table, int s) {
        return free[s].get(table);
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
                open.set(s, hasRoom(m, s));
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

    /// Whether the slot has a table more, and one that the meeting may use is not taken by those
    /// that stand.
    private boolean hasRoom(int m, int s) {
        return !atTable(m)
                || atTables[s] < model.tables.capacity[s]
                        && model.tables.eligible(m).intersects(free[s]);
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
        if (!atTable(m)) {
            return Optional.empty();
        }
        return atTables[s] > model.tables.capacity[s]
                ? Optional.of(standingIn(s, model.tables.open(s)))
                : crowded(s);
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

    private BitSet standingIn(int s, BitSet tables) {
        BitSet found = new BitSet();
        for (int t = tables.nextSetBit(0); t >= 0; t = tables.nextSetBit(t + 1)) {
            int m = holder[s * model.tables.tables + t];
            if (m != NONE) {
                found.set(m);
            }
        }
        return found;
    }

    /// Those at the tables that would have to be free for all who were put into the slot.
    private Optional<BitSet> crowded(int s) {
        int[] seated = filled(model.tables.tables);
        for (int m = put[s].nextSetBit(0); m >= 0; m = put[s].nextSetBit(m + 1)) {
            BitSet reached = new BitSet();
            if (!seat(m, s, seated, reached)) {
                return Optional.of(standingIn(s, reached));
            }
        }
        return Optional.empty();
    }

    /// Finds a free table for the meeting, others put there changing theirs.
    ///
    /// @param reached gets every table looked at
    private boolean seat(int m, int s, int[] seated, BitSet reached) {
        BitSet eligible = model.tables.eligible(m);
        int own = model.oldTable[m];
        if (own != NONE && eligible.get(own) && free[s].get(own) && seated[own] == NONE) {
            seated[own] = m;
            return true;
        }
        for (int t = eligible.nextSetBit(0); t >= 0; t = eligible.nextSetBit(t + 1)) {
            if (!model.tables.open(s).get(t) || reached.get(t)) {
                continue;
            }
            reached.set(t);
            if (free[s].get(t) && (seated[t] == NONE || seat(seated[t], s, seated, reached))) {
                seated[t] = m;
                return true;
            }
        }
        return false;
    }

    /// The table of each meeting: its own of those that stand, what is left for the others.
    int[] tables() {
        int[] table = filled(model.meetings);
        for (int s = 0; s < slots; s++) {
            int[] seated = filled(model.tables.tables);
            for (int m = put[s].nextSetBit(0); m >= 0; m = put[s].nextSetBit(m + 1)) {
                seat(m, s, seated, new BitSet());
            }
            for (int t = 0; t < seated.length; t++) {
                int stood = holder[s * seated.length + t];
                if (seated[t] != NONE || stood != NONE) {
                    table[seated[t] != NONE ? seated[t] : stood] = t;
                }
            }
        }
        return table;
    }
}

package org.kontor.timetable.repair;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.kontor.timetable.model.Model;

/// Who sits where while a timetable is mended. Only meetings that stand have their tables; the
/// others of a slot have to find theirs among what is left, so that a table is never the wrong one.
final class SeatingPlan {

    private final Model model;

    /// Of each slot and table, the standing meeting there.
    private final int[] holder;

    /// Of each slot, the tables that no standing meeting has, and the meetings put there.
    private final BitSet[] free;

    private final BitSet[] put;

    /// Of each slot, the meetings at tables.
    private final int[] taken;

    SeatingPlan(Model model) {
        this.model = model;
        int slots = model.grid.slots;
        holder = none(slots * model.tables.tables);
        free = new BitSet[slots];
        put = new BitSet[slots];
        Arrays.setAll(free, s -> (BitSet) model.tables.open(s).clone());
        Arrays.setAll(put, s -> new BitSet());
        taken = new int[slots];
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }

    boolean isAtTable(int m) {
        return model.tables.of(m).length > 0;
    }

    /// The meeting has the table that it was published at.
    void restore(int m, int s) {
        if (isAtTable(m)) {
            holder[s * model.tables.tables + model.oldTable[m]] = m;
            free[s].clear(model.oldTable[m]);
            taken[s]++;
        }
    }

    /// The meeting needs some table in the slot.
    void put(int m, int s) {
        if (isAtTable(m)) {
            put[s].set(m);
            taken[s]++;
        }
    }

    void take(int m, int s, boolean stands) {
        if (!isAtTable(m)) {
            return;
        }
        if (stands) {
            holder[s * model.tables.tables + model.oldTable[m]] = NONE;
            free[s].set(model.oldTable[m]);
        }
        put[s].clear(m);
        taken[s]--;
    }

    /// Whether no standing meeting has the table.
    boolean isFree(int table, int s) {
        return free[s].get(table);
    }

    /// Whether the slot has a table more, and one that the meeting may use is not taken by those
    /// that stand.
    boolean hasRoom(int m, int s) {
        return !isAtTable(m)
                || (taken[s] < model.tables.capacity[s]
                        && model.tables.eligible(m).intersects(free[s]));
    }

    /// Standing meetings of which one has to go for all who were put into the slot to be seated;
    /// absent if none has to.
    Optional<BitSet> tooMany(int s) {
        if (taken[s] > model.tables.capacity[s]) {
            return Optional.of(standing(s, model.tables.open(s)));
        }
        int[] seated = none(model.tables.tables);
        for (int m = put[s].nextSetBit(0); m >= 0; m = put[s].nextSetBit(m + 1)) {
            BitSet reached = new BitSet();
            if (!seat(m, s, seated, reached)) {
                return Optional.of(standing(s, reached));
            }
        }
        return Optional.empty();
    }

    private BitSet standing(int s, BitSet tables) {
        BitSet found = new BitSet();
        for (int t = tables.nextSetBit(0); t >= 0; t = tables.nextSetBit(t + 1)) {
            int m = holder[s * model.tables.tables + t];
            if (m != NONE) {
                found.set(m);
            }
        }
        return found;
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
        int[] table = none(model.meetings);
        for (int s = 0; s < model.grid.slots; s++) {
            int[] seated = none(model.tables.tables);
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

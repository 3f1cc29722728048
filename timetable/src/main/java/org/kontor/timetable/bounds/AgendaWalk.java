package org.kontor.timetable.bounds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.kontor.timetable.model.Grid;

/// The cheapest agenda of one person who has a known number of meetings, when a break and each slot
/// have their price: a walk over the slots that counts the meetings so far. It knows where the
/// person must be and cannot be, and how many of the meetings must be over, or can have begun, by
/// each slot.
final class AgendaWalk {

    /// Dearer than any agenda.
    static final long FAR = Long.MAX_VALUE / 4;

    /// Whether the slot before was idle with nothing before it in the part, taken, or idle after a
    /// meeting of the part; plus BROKEN once there has been a break.
    private static final int STATES = 6;

    private static final int TAKEN = 1;
    private static final int LEFT = 2;
    private static final int BROKEN = 3;

    private final Grid grid;
    private final int meetings;
    private final BitSet possible;
    private final BitSet forced;

    /// Of each slot, the fewest and the most meetings up to and with it.
    private final int[] fewest;

    private final int[] most;

    private final Sheet sheet;

    /// Room for one walk, used by all of them in turn.
    static final class Sheet {

        /// Of each slot, and of each count and state: the price so far, and the state before.
        private final long[][] cost;

        private final byte[][] from;

        /// @param meetings the most meetings of one person
        Sheet(Grid grid, int meetings) {
            cost = new long[grid.slots + 1][(meetings + 1) * STATES];
            from = new byte[grid.slots + 1][(meetings + 1) * STATES];
        }
    }

    /// @param domains the possible slots of each of the person's meetings, none empty
    AgendaWalk(Grid grid, List<BitSet> domains, Sheet sheet) {
        this.grid = grid;
        this.sheet = sheet;
        meetings = domains.size();
        possible = new BitSet(grid.slots);
        forced = new BitSet(grid.slots);
        fewest = new int[grid.slots];
        most = new int[grid.slots];
        for (BitSet domain : domains) {
            possible.or(domain);
            if (domain.cardinality() == 1) {
                forced.or(domain);
            }
            fewest[domain.length() - 1]++;
            most[domain.nextSetBit(0)]++;
        }
        for (int s = 1; s < grid.slots; s++) {
            fewest[s] += fewest[s - 1];
            most[s] += most[s - 1];
        }
    }

    /// The lowest price of an agenda.
    ///
    /// @param price of each slot
    /// @param ofBreak price of a break
    /// @param usage counts, for each slot, the agendas that use it: this one is added
    long cheapest(long[] price, long ofBreak, int[] usage) {
        walk(price, ofBreak);
        int end = meetings * STATES;
        int best = end;
        for (int at = end; at < end + STATES; at++) {
            if (sheet.cost[grid.slots][at] < sheet.cost[grid.slots][best]) {
                best = at;
            }
        }
        if (sheet.cost[grid.slots][best] >= FAR) {
            return 0;
        }
        int at = best;
        for (int s = grid.slots; s > 0; s--) {
            boolean taken = at % BROKEN == TAKEN;
            usage[s - 1] += taken ? 1 : 0;
            at = (at / STATES - (taken ? 1 : 0)) * STATES + sheet.from[s][at];
        }
        return sheet.cost[grid.slots][best];
    }

    /// The lowest price of an agenda with a break; FAR if there is none.
    long cheapestBroken(long[] price, long ofBreak) {
        walk(price, ofBreak);
        long best = FAR;
        for (int at = meetings * STATES + BROKEN; at < (meetings + 1) * STATES; at++) {
            best = Math.min(best, sheet.cost[grid.slots][at]);
        }
        return best;
    }

    private void walk(long[] price, long ofBreak) {
        for (long[] row : sheet.cost) {
            Arrays.fill(row, 0, (meetings + 1) * STATES, FAR);
        }
        sheet.cost[0][0] = 0;
        for (int s = 0; s < grid.slots; s++) {
            boolean fresh = s > 0 && grid.part[s] != grid.part[s - 1];
            int end = (Math.min(s, meetings) + 1) * STATES;
            for (int at = 0; at < end; at++) {
                if (sheet.cost[s][at] < FAR) {
                    extend(s, at, fresh ? 0 : at % BROKEN, price[s], ofBreak);
                }
            }
        }
    }

    private void extend(int s, int at, int was, long price, long ofBreak) {
        int count = at / STATES;
        int broken = at % STATES / BROKEN * BROKEN;
        byte origin = (byte) (at % STATES);
        if (!forced.get(s) && count >= fewest[s]) {
            int idle = was == TAKEN ? LEFT : was;
            reach(s + 1, count * STATES + broken + idle, sheet.cost[s][at], origin);
        }
        if (possible.get(s) && count < meetings && count + 1 >= fewest[s] && count < most[s]) {
            long dearer = sheet.cost[s][at] + price + (was == LEFT ? ofBreak : 0);
            int now = was == LEFT ? BROKEN : broken;
            reach(s + 1, (count + 1) * STATES + now + TAKEN, dearer, origin);
        }
    }

    private void reach(int s, int at, long price, byte origin) {
        if (price < sheet.cost[s][at]) {
            sheet.cost[s][at] = price;
            sheet.from[s][at] = origin;
        }
    }
}

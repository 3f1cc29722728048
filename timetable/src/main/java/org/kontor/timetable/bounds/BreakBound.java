package org.kontor.timetable.bounds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.kontor.timetable.model.Model;

/// The fewest breaks of each person alone, when all meetings are held: a walk over the slots that
/// counts the meetings so far. Slots where the person must be or cannot be are known, and how many
/// of the meetings must have begun, or can have, by each slot.
public final class BreakBound {

    private static final int FAR = 1 << 20;

    private final Model model;
    private final Domains domains;
    private final int[] breaks;

    public BreakBound(Model model, Domains domains) {
        this.model = model;
        this.domains = domains;
        breaks = new int[model.people];
        BitSet interchangeable = interchangeable(model);
        for (int p = 0; p < model.people; p++) {
            if (model.counted[p] && !interchangeable.get(p) && domains.agenda(p).size() > 1) {
                breaks[p] = fewest(p);
            }
        }
    }

    /// The fewest breaks of one person.
    public int of(int p) {
        return breaks[p];
    }

    /// The sum over all people.
    public int total() {
        return Arrays.stream(breaks).sum();
    }

    private int fewest(int p) {
        List<Integer> meetings = domains.agenda(p);
        int slots = model.grid.slots;
        int most = meetings.size();
        BitSet possible = new BitSet(slots);
        BitSet forced = new BitSet(slots);
        int[] due = new int[slots + 1];
        int[] begun = new int[slots + 1];
        for (int m : meetings) {
            BitSet domain = domains.of(m);
            possible.or(domain);
            if (domain.cardinality() == 1) {
                forced.or(domain);
            }
            due[domain.length() - 1]++;
            begun[domain.nextSetBit(0)]++;
        }
        // Of a count and whether the slot before is taken: fewest breaks. A stretch that was left
        // is
        // known by its own state, because only coming back to it is a break.
        int[][] cost = table(most);
        cost[0][0] = 0;
        int low = 0;
        int high = 0;
        for (int s = 0; s < slots; s++) {
            int[][] next = table(most);
            boolean fresh = s > 0 && model.grid.part[s] != model.grid.part[s - 1];
            low += due[s];
            high += begun[s];
            for (int used = 0; used <= most; used++) {
                for (int was = 0; was < 3; was++) {
                    int here = cost[was][used];
                    if (here >= FAR) {
                        continue;
                    }
                    int now = fresh ? 0 : was;
                    if (!forced.get(s) && used >= low && used <= high) {
                        int left = now == 1 ? 2 : now;
                        next[left][used] = Math.min(next[left][used], here);
                    }
                    if (possible.get(s) && used < most && used + 1 >= low && used + 1 <= high) {
                        int more = here + (now == 2 ? 1 : 0);
                        next[1][used + 1] = Math.min(next[1][used + 1], more);
                    }
                }
            }
            cost = next;
        }
        int best = Math.min(cost[0][most], Math.min(cost[1][most], cost[2][most]));
        return best >= FAR ? 0 : best;
    }

    /// People who are one of several options for some seat: such a meeting may fill their gaps, so
    /// nothing is known about their breaks.
    private static BitSet interchangeable(Model model) {
        BitSet people = new BitSet(model.people);
        for (int m = 0; m < model.meetings; m++) {
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                int first = model.optionStart[seat];
                int end = model.optionStart[seat + 1];
                for (int o = first; o < end && end - first > 1 && !model.excluded[m]; o++) {
                    people.set(model.options[o]);
                }
            }
        }
        return people;
    }

    private static int[][] table(int most) {
        int[][] table = new int[3][most + 1];
        for (int[] row : table) {
            Arrays.fill(row, FAR);
        }
        return table;
    }
}

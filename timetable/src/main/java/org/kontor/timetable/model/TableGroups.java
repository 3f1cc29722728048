package org.kontor.timetable.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;

/// Sets of tables that can run short. By Hall's theorem the meetings of one slot can be seated if
/// and only if, for each connected union of the sets of tables they may use, no more of them are
/// confined to the union than it has tables. Group 0 holds all tables, less the reserve.
public final class TableGroups {

    /// Beyond this many unions the rest is left to the seating, which may then turn a meeting away.
    private static final int MOST = 256;

    public final int count;
    public final int tables;

    /// Of each group and slot (group × slots + slot): the most meetings.
    public final int[] capacity;

    /// Of each meeting: the groups that it fills; none when online.
    private final List<int[]> groups = new ArrayList<>();

    /// Of each meeting: the tables it may use in some slot; empty when online.
    private final List<BitSet> eligible = new ArrayList<>();

    /// Of each slot: the tables that are open.
    private final List<BitSet> open = new ArrayList<>();

    TableGroups(Problem problem) {
        tables = problem.tables().size();
        for (Slot slot : problem.slots()) {
            open.add(select(problem.tables(), table -> !table.closed().contains(slot.id())));
        }
        Map<Place, BitSet> byPlace = new HashMap<>();
        for (Meeting meeting : problem.meetings()) {
            eligible.add(
                    byPlace.computeIfAbsent(
                            meeting.place(), place -> eligible(problem.tables(), place)));
        }
        List<BitSet> unions = unions(byPlace.values());
        count = unions.size() + 1;
        int slots = open.size();
        capacity = new int[count * slots];
        for (int s = 0; s < slots; s++) {
            capacity[s] = Math.min(problem.slots().get(s).capacity(), open.get(s).cardinality());
            for (int g = 1; g < count; g++) {
                BitSet usable = (BitSet) unions.get(g - 1).clone();
                usable.and(open.get(s));
                capacity[g * slots + s] = usable.cardinality();
            }
        }
        Map<BitSet, int[]> filled = new HashMap<>();
        for (int m = 0; m < eligible.size(); m++) {
            boolean online = problem.meetings().get(m).place().online();
            groups.add(
                    online
                            ? new int[0]
                            : filled.computeIfAbsent(eligible.get(m), e -> filled(e, unions)));
        }
    }

    /// The groups that a meeting fills.
    public int[] of(int meeting) {
        return groups.get(meeting);
    }

    /// The tables that a meeting may use in some slot.
    public BitSet eligible(int meeting) {
        return eligible.get(meeting);
    }

    /// The tables that are open in a slot.
    public BitSet open(int slot) {
        return open.get(slot);
    }

    private static BitSet eligible(List<Table> tables, Place place) {
        if (place.online()) {
            return new BitSet();
        }
        return select(
                tables,
                table ->
                        table.features().containsAll(place.features())
                                && place.pinned().map(table.id()::equals).orElse(true));
    }

    private static BitSet select(
            List<Table> tables, java.util.function.Predicate<Table> condition) {
        BitSet chosen = new BitSet(tables.size());
        for (int t = 0; t < tables.size(); t++) {
            chosen.set(t, condition.test(tables.get(t)));
        }
        return chosen;
    }

    /// Unions of overlapping sets, without the set of all tables, which group 0 covers.
    private List<BitSet> unions(Iterable<BitSet> sets) {
        Map<BitSet, Boolean> found = new LinkedHashMap<>();
        List<BitSet> queue = new ArrayList<>();
        for (BitSet set : sets) {
            if (found.putIfAbsent(set, true) == null) {
                queue.add(set);
            }
        }
        for (int i = 0; i < queue.size() && queue.size() < MOST; i++) {
            for (int j = 0; j < i && queue.size() < MOST; j++) {
                if (queue.get(i).intersects(queue.get(j))) {
                    BitSet union = (BitSet) queue.get(i).clone();
                    union.or(queue.get(j));
                    if (found.putIfAbsent(union, true) == null) {
                        queue.add(union);
                    }
                }
            }
        }
        queue.removeIf(set -> set.cardinality() == tables);
        return queue;
    }

    private static int[] filled(BitSet set, List<BitSet> unions) {
        int[] chosen = new int[unions.size() + 1];
        int count = 1;
        for (int g = 0; g < unions.size(); g++) {
            BitSet outside = (BitSet) set.clone();
            outside.andNot(unions.get(g));
            if (outside.isEmpty()) {
                chosen[count++] = g + 1;
            }
        }
        return java.util.Arrays.copyOf(chosen, count);
    }
}

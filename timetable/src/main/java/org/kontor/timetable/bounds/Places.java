package org.kontor.timetable.bounds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Meetings matched to slots that have room for several, by augmenting paths. Admitted in the order
/// of their worth, the meetings that are refused are worth as little as can be (the greedy
/// algorithm on a transversal matroid, after Edmonds and Fulkerson).
final class Places {

    private final BitSet[] domain;
    private final int[] room;
    private final List<List<Integer>> holders = new ArrayList<>();

    /// The slots that could not make room, after a refusal.
    private BitSet visited = new BitSet();

    /// Slots that can never make room again: no exchange leads out of them.
    private final BitSet full = new BitSet();

    Places(BitSet[] domain, int[] room) {
        this.domain = domain;
        this.room = room;
        for (int s = 0; s < room.length; s++) {
            holders.add(new ArrayList<>());
        }
    }

    /// Takes the meeting in, moving others if need be.
    ///
    /// @return false if there is no room; nothing is changed then
    boolean admit(int m) {
        visited = (BitSet) full.clone();
        boolean placed = place(m);
        if (!placed) {
            full.or(visited);
        }
        return placed;
    }

    /// After a refusal, the slots in which the refused meeting and those beside it crowd.
    BitSet crowded() {
        return visited;
    }

    private boolean place(int m) {
        for (int s = domain[m].nextSetBit(0); s >= 0; s = domain[m].nextSetBit(s + 1)) {
            if (!visited.get(s) && holders.get(s).size() < room[s]) {
                holders.get(s).add(m);
                return true;
            }
        }
        for (int s = domain[m].nextSetBit(0); s >= 0; s = domain[m].nextSetBit(s + 1)) {
            if (visited.get(s)) {
                continue;
            }
            visited.set(s);
            List<Integer> holding = holders.get(s);
            for (int i = 0; i < holding.size(); i++) {
                if (place(holding.get(i))) {
                    holding.set(i, m);
                    return true;
                }
            }
        }
        return false;
    }
}

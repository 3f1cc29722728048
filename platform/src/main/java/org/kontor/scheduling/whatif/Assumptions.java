package org.kontor.scheduling.whatif;

import java.util.List;

/// What is assumed of an event.
///
/// @param participants organisations that meet
/// @param delegates whom each of them sends
/// @param wishes how many meetings each agrees to
/// @param uneven whether some are far more wanted than others
/// @param halfDays how many slots each half day has
/// @param busyPercent share of the slots in which a delegate is in a session or away
/// @param seed of every random choice
public record Assumptions(
        int participants,
        int delegates,
        int wishes,
        boolean uneven,
        List<Integer> halfDays,
        int tables,
        int reservePercent,
        int busyPercent,
        long seed) {
    public Assumptions {
        halfDays = List.copyOf(halfDays);
    }

    public int slots() {
        return halfDays.stream().mapToInt(Integer::intValue).sum();
    }

    /// Tables less the reserve.
    int usable(int ofTables) {
        return ofTables - Math.ceilDiv(ofTables * reservePercent, 100);
    }

    /// How many meetings the tables hold at most.
    public int places() {
        return slots() * usable(tables);
    }
}

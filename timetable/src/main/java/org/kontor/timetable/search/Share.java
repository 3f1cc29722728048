package org.kontor.timetable.search;

import java.util.BitSet;
import org.kontor.timetable.model.Model;

/// The part of a timetable that one search changes.
///
/// @param slots into which it may put meetings
/// @param meetings that it may place
record Share(BitSet slots, BitSet meetings) {

    static Share none() {
        return new Share(new BitSet(), new BitSet());
    }

    static Share all(Model model) {
        Share all = none();
        all.slots.set(0, model.grid.slots);
        all.meetings.set(0, model.meetings);
        return all;
    }
}

package org.kontor.insight.cockpit;

import java.util.List;
import java.util.Map;
import org.kontor.events.Slot;

/// How full an event's slots are in one version of its timetable.
///
/// @param version number of the version, 0 where there is none
/// @param rows by floor area
public record Load(int version, boolean published, List<Slot> slots, List<Row> rows) {
    private static final int SHADES = 5;

    /// What a row counts.
    public enum Kind {
        TABLES,
        ONLINE,
        PEOPLE
    }

    /// How much of what a slot has room for is taken, slot by slot.
    ///
    /// @param area of the tables, empty where they have none
    /// @param room how many there could be at once, 0 where nothing limits them
    /// @param held by the number of the slot
    public record Row(Kind kind, String area, int room, Map<Integer, Integer> held) {

        public int at(Slot slot) {
            return held.getOrDefault(slot.number(), 0);
        }

        /// From 0 for nothing to 5 for all that there is room for, or for the fullest slot.
        public int shade(Slot slot) {
            int most =
                    room > 0
                            ? room
                            : held.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            return most == 0 ? 0 : Math.min(SHADES, Math.ceilDiv(at(slot) * SHADES, most));
        }
    }
}

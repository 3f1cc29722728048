package org.kontor.timetable;

import java.util.List;

/// Why no timetable exists: rules that cannot be kept together.
public sealed interface Contradiction {

    /// None of the slots is possible for the meeting.
    record NoSlot(String meeting) implements Contradiction {}

    /// These meetings of one delegate have fewer slots between them than there are meetings.
    record TooFewSlots(String delegate, List<String> meetings, List<String> slots)
            implements Contradiction {

        public TooFewSlots {
            meetings = List.copyOf(meetings);
            slots = List.copyOf(slots);
        }
    }

    /// Tables for all meetings that need one are too few, counted over all slots.
    record TooFewTables(int meetings, int places) implements Contradiction {}

    /// Each rule can be kept; an exhaustive search proved that all together cannot.
    record Exhausted() implements Contradiction {}
}

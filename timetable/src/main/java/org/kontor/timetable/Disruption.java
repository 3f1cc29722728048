package org.kontor.timetable;

import java.util.Objects;
import java.util.Set;

/// Something that goes wrong with a timetable that people keep to already.
public sealed interface Disruption {

    /// The delegate can be at no meeting in these slots: does not come, comes later, leaves early.
    record DelegateAway(String delegate, Set<String> slots) implements Disruption {

        public DelegateAway {
            Objects.requireNonNull(delegate, "delegate");
            slots = Set.copyOf(slots);
        }
    }

    /// The meeting is called off.
    record MeetingCancelled(String meeting) implements Disruption {}

    /// The table cannot be used in these slots.
    record TableLost(String table, Set<String> slots) implements Disruption {

        public TableLost {
            Objects.requireNonNull(table, "table");
            slots = Set.copyOf(slots);
        }
    }

    /// These slots are too near to be changed: what is held there stays as it is, unless something
    /// else that goes wrong makes that impossible, and nothing more comes in.
    record SlotsFrozen(Set<String> slots) implements Disruption {

        public SlotsFrozen {
            slots = Set.copyOf(slots);
        }
    }
}

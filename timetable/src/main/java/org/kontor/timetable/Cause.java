package org.kontor.timetable;

import java.util.Set;

/// One rule of a problem, or one thing that its timetable already has, that takes part in a
/// [Conflict]. What is always so is no cause: nobody is in two places, a table holds one meeting at
/// a time, and a meeting needs its people.
public sealed interface Cause {

    /// The delegate is not available in the slot: own block, session, other event.
    record Unavailable(String delegate, String slot) implements Cause {}

    /// The meeting may take certain slots only.
    record AllowedSlots(String meeting) implements Cause {}

    /// The meeting is pinned to the slot.
    record PinnedSlot(String meeting, String slot) implements Cause {}

    /// The meeting is pinned to the table.
    record PinnedTable(String meeting, String table) implements Cause {}

    /// The meeting asks for a table with these features.
    record TableFeatures(String meeting, Set<String> features) implements Cause {

        public TableFeatures {
            features = Set.copyOf(features);
        }
    }

    /// The table is closed in the slot.
    record ClosedTable(String table, String slot) implements Cause {}

    /// No more meetings can be at tables in the slot than there are tables, less the reserve.
    record Tables(String slot, int places) implements Cause {}

    /// The delegate can have so many meetings a day.
    record DelegateLimit(String delegate, int limit) implements Cause {}

    /// The organisation can have so many meetings a day.
    record OrganisationLimit(String organisation, int limit) implements Cause {}

    /// One meeting has to be held before the other.
    record Precedence(String before, String after) implements Cause {}

    /// Breaks may differ by so much.
    record FairBreaks(int difference) implements Cause {}

    /// The meeting is held: it is in the timetable, or has to be.
    record Held(String meeting) implements Cause {}

    /// The delegate has so many breaks and is to have no more.
    record NoMoreBreaks(String delegate, int breaks) implements Cause {}
}

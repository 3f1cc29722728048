package org.kontor.timetable;

import java.util.Set;

/// What stands against holding a meeting in a certain slot. For a side where any one of several
/// delegates may attend there is an obstacle for each of them, counted only if none is free.
public sealed interface Obstacle {

    /// The meeting may not be held in this slot: its allowed slots leave it out.
    record SlotNotAllowed() implements Obstacle {}

    /// The meeting is pinned to another slot.
    record PinnedElsewhere(String slot) implements Obstacle {}

    /// The delegate is not available: own block, session, other event.
    record DelegateAway(String delegate) implements Obstacle {}

    /// The delegate has this other meeting.
    record DelegateBusy(String delegate, String meeting) implements Obstacle {}

    /// The delegate has reached the limit of meetings on this day.
    record DelegateLimit(String delegate, int day, int limit) implements Obstacle {}

    /// The organisation has reached its limit of meetings on this day.
    record OrganisationLimit(String organisation, int day, int limit) implements Obstacle {}

    /// Every table that may be used in the slot is taken; with features, every one that offers
    /// them.
    record TablesFull(Set<String> features) implements Obstacle {

        public TablesFull {
            features = Set.copyOf(features);
        }
    }

    /// The table to which the meeting is pinned holds another meeting, which needs it too.
    record TableTaken(String table, String meeting) implements Obstacle {}

    /// No table that is open in the slot offers these features.
    record NoSuchTable(Set<String> features) implements Obstacle {

        public NoSuchTable {
            features = Set.copyOf(features);
        }
    }

    /// The table to which the meeting is pinned is closed in the slot.
    record TableClosed(String table) implements Obstacle {}

    /// It has to come after this meeting, which is held in this slot or later.
    record NotAfter(String meeting, String slot) implements Obstacle {}

    /// It has to come before this meeting, which is held in this slot or earlier.
    record NotBefore(String meeting, String slot) implements Obstacle {}

    /// Breaks would differ more than the hard fairness allows.
    record Unfair(int difference) implements Obstacle {}
}

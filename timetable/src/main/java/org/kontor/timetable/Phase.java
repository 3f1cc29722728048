package org.kontor.timetable;

/// What the solver is doing.
public enum Phase {
    /// Removing what cannot be, and a first timetable.
    STARTING,
    /// Improving the timetable and its bound.
    SEARCHING,
    /// The slots are settled; assigning tables with few changes.
    SEATING,
    /// The answer is known; giving reasons for what was left out.
    EXPLAINING
}

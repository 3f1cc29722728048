package org.kontor.timetable;

/// What is wanted of a timetable. Every objective is a number to be made small.
public enum Objective {
    /// Mandatory meetings left out.
    MANDATORY_MISSED,
    /// Total weight of the wished meetings left out.
    WEIGHT_MISSED,
    /// Breaks of all delegates: maximal stretches of idle slots between two meetings of a delegate
    /// in the same day and part.
    BREAKS,
    /// By how much the difference of breaks between the delegate with most and the one with fewest
    /// exceeds the allowed difference.
    FAIRNESS_EXCESS,
    /// How often a delegate changes table between two successive meetings at tables on one day.
    TABLE_CHANGES,
    /// Meetings of the timetable to stay close to that lost their slot, table or people, or that
    /// are no longer scheduled.
    MOVED
}

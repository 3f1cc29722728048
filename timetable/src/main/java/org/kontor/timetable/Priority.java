package org.kontor.timetable;

/// How much a meeting is wanted, before its weight is asked.
public enum Priority {
    /// Comes before every wish; if the goals ask for complete timetables, it must be scheduled.
    MANDATORY,
    /// Scheduled where it fits; what is left out costs its weight.
    WISHED,
    /// Not to be scheduled; it costs nothing and is reported as excluded.
    EXCLUDED
}

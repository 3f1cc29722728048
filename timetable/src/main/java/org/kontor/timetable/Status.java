package org.kontor.timetable;

/// What is known at the end.
public enum Status {
    /// A timetable, and the proof that none is better in any of the goals.
    OPTIMAL,
    /// A timetable that keeps every rule; a better one may exist in the goals that are not proven.
    FEASIBLE,
    /// The proof that no timetable keeps the rules.
    INFEASIBLE,
    /// Neither a timetable nor such a proof.
    UNKNOWN
}

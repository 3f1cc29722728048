package org.kontor.timetable;

/// A rule that a timetable breaks.
///
/// @param rule which one
/// @param meeting id of the meeting concerned; empty where none is
/// @param detail what is wrong, in English, with the ids concerned
public record Violation(Rule rule, String meeting, String detail) {

    /// The hard rules.
    public enum Rule {
        UNKNOWN_ID,
        SCHEDULED_TWICE,
        EXCLUDED,
        SLOT_NOT_ALLOWED,
        PINNED_SLOT,
        ATTENDANCE,
        DELEGATE_UNAVAILABLE,
        DELEGATE_TWICE,
        DELEGATE_LIMIT,
        ORGANISATION_LIMIT,
        TABLE_MISSING,
        TABLE_UNWANTED,
        TABLE_TWICE,
        TABLE_CLOSED,
        TABLE_FEATURES,
        PINNED_TABLE,
        SLOT_CAPACITY,
        PRECEDENCE,
        FAIRNESS,
        INCOMPLETE
    }
}

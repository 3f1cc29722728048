package org.kontor.scheduling.build;

/// Why a build gave no version.
enum BuildFailure {
    /// Every attempt ended with the death of the application that ran it.
    BROKEN_OFF,
    /// No timetable was found within the limit.
    NOTHING_FOUND,
    /// The independent checker refused what was found.
    BROKEN_RULE,
    /// Every attempt ended with an error, which is in the log.
    ERROR
}

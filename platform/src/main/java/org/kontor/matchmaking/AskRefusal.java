package org.kontor.matchmaking;

/// Why an organisation cannot be asked.
public enum AskRefusal {
    /// The phase of asking has not begun.
    NOT_YET,
    /// The phase of asking has ended, and the timetable is not published yet.
    BEING_BUILT,
    /// The event is over.
    OVER,
    /// The organiser is looking at what the other side asked.
    WITH_ORGANISER,
    /// The organiser lets their groups not ask one another.
    NOT_ALLOWED,
    OWN_QUOTA,
    OWN_DAY_QUOTA,
    THEIR_QUOTA,
    THEIR_DAY_QUOTA
}

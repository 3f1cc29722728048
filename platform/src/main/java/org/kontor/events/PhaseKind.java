package org.kontor.events;

/// The phases an event goes through.
public enum PhaseKind {
    REGISTRATION,
    REQUESTS,
    TIMETABLE,
    EVENT,
    FOLLOW_UP
}

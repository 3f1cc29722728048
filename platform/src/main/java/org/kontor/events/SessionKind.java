package org.kontor.events;

/// What happens in a session.
public enum SessionKind {
    PLENARY,
    WORKSHOP,
    SEMINAR,
    VISIT
}

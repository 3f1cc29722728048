package org.kontor.events.session;

/// What a person has made of a session.
public enum Choice {
    /// Noted for themselves; that binds nothing.
    NOTED,
    /// Waits for a place.
    WAITING,
    /// Has a place.
    PLACE
}

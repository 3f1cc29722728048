package org.kontor.events.registration;

/// What a person is told of their registration by mail.
public enum Notice {
    RECEIVED,
    APPROVED,
    WAITLISTED,
    MOVED_UP,
    REJECTED,
    CANCELLED,
    CONFIRMED,
    /// Somebody of their organisation began it for them, and they have to complete it.
    INVITED,
    /// Somebody of their organisation registered them.
    REGISTERED
}

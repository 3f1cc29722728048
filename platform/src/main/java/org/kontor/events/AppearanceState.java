package org.kontor.events;

/// How far it is settled that somebody speaks in a session. Everybody reads of those who confirmed;
/// the time of all who have not declined is kept for the session.
public enum AppearanceState {
    PLANNED,
    INVITED,
    CONFIRMED,
    DECLINED
}

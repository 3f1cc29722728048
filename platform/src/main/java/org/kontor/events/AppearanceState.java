package org.kontor.events;

/// How far it is settled that somebody speaks in a session; everybody reads of those who confirmed.
public enum AppearanceState {
    PLANNED,
    INVITED,
    CONFIRMED,
    DECLINED
}

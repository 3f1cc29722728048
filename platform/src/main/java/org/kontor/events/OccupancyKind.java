package org.kontor.events;

/// What binds a person's time.
public enum OccupancyKind {
    SESSION,
    MEETING
}

package org.kontor.events;

/// What a room has that some sessions, or people in them, need.
public enum RoomFeature {
    STEP_FREE,
    SCREEN,
    MICROPHONE,
    HEARING_LOOP,
    STREAM
}

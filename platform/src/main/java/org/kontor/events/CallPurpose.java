package org.kontor.events;

/// What a call has to do with an event.
public enum CallPurpose {
    /// It pays for the way there.
    TRAVEL,

    /// Partners who met there apply together.
    JOINT_APPLICATION,

    OTHER
}

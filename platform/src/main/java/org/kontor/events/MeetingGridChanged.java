package org.kontor.events;

/// The slots of the event are others than before; what was planned on them no longer holds.
public record MeetingGridChanged(EventId event) {}

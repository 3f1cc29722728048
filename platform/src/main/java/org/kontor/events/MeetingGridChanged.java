package org.kontor.events;

import java.time.Instant;

/// The slots of the event are others than before; what was planned on them until then no longer
/// holds.
public record MeetingGridChanged(EventId event, Instant at) {}

package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.Period;

/// A time that could not be bound, and what the person is bound by then.
///
/// @param event where the person is bound
public record Clash(
        BoundTime wanted, OccupancyKind kind, UUID source, EventId event, Period during) {}

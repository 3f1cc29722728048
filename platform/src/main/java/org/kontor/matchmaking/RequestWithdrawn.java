package org.kontor.matchmaking;

import org.kontor.events.EventId;

/// One side no longer wishes a meeting that both had agreed to.
public record RequestWithdrawn(EventId event, RequestId request) {}

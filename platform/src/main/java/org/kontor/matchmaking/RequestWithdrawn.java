package org.kontor.matchmaking;

import org.kontor.events.EventId;

/// What both sides had agreed to is off.
public record RequestWithdrawn(EventId event, RequestId request, Why why) {

    /// Why it is off.
    public enum Why {
        /// One side no longer wishes it.
        NO_WISH,
        /// A side became one organisation with the other, or with one that the other meets anyway.
        MERGED
    }
}

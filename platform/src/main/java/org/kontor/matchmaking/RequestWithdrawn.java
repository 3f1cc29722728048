package org.kontor.matchmaking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventId;

/// What both sides had agreed to is off.
public record RequestWithdrawn(EventId event, RequestId request, Why why) {

    /// @param why none where it was stored when there was but one reason
    public RequestWithdrawn(EventId event, RequestId request, @Nullable Why why) {
        this.event = event;
        this.request = request;
        this.why = Objects.requireNonNullElse(why, Why.NO_WISH);
    }

    /// Why it is off.
    public enum Why {
        /// One side no longer wishes it.
        NO_WISH,
        /// A side became one organisation with the other, or with one that the other meets anyway.
        MERGED
    }
}

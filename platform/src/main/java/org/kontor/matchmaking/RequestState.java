package org.kontor.matchmaking;

import java.util.EnumSet;
import java.util.Set;

/// Where a request stands.
public enum RequestState {
    PENDING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED;

    /// The states that may follow; what was accepted can still be withdrawn, by either side.
    public Set<RequestState> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            case ACCEPTED -> EnumSet.of(WITHDRAWN);
            case DECLINED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(RequestState.class);
        };
    }

    /// Whether a meeting may come of it, or has.
    public boolean isOpen() {
        return this == PENDING || this == ACCEPTED;
    }

    public boolean canBecome(RequestState state) {
        return next().contains(state);
    }
}

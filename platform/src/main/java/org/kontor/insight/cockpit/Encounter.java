package org.kontor.insight.cockpit;

import java.util.UUID;

/// What one organisation asked of another, and what became of it.
///
/// @param id of the request, or of the meeting where nobody asked for it
public record Encounter(UUID id, Side from, Side to, State state) {

    /// One of the two organisations.
    ///
    /// @param country ISO 3166 code
    public record Side(UUID id, String name, String country) {}

    /// Where it stands, as the request and then the meeting tell.
    public enum State {
        PENDING,
        DECLINED,
        WITHDRAWN,
        EXPIRED,
        ACCEPTED,
        SCHEDULED,
        HELD,
        NO_SHOW,
        CANCELLED
    }
}

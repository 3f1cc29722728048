package org.kontor.scheduling.placing;

import java.util.UUID;
import org.kontor.shared.Period;

/// A time at which a person cannot meet.
///
/// @param source id of the session or meeting; of one's own block its own
public record Booked(Kind kind, Period during, UUID source) {

    /// What the person is bound by.
    public enum Kind {
        SESSION,
        MEETING,
        /// Another event has them.
        ELSEWHERE,
        /// Their own wish.
        OWN
    }
}

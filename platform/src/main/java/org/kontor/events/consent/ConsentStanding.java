package org.kontor.events.consent;

import java.time.Instant;
import java.util.Optional;

/// Whether a person agrees to what an event asks for.
///
/// @param given the words that they agreed to last, empty where they never did
/// @param givenAt when they did
/// @param endedAt when they withdrew it
public record ConsentStanding(
        Consent consent,
        Optional<Integer> given,
        Optional<Instant> givenAt,
        Optional<Instant> endedAt) {

    public boolean isInForce() {
        return given.isPresent() && endedAt.isEmpty();
    }

    /// Whether they agreed to other words than the present ones.
    public boolean isOutdated() {
        return isInForce() && given.get() != consent.number();
    }
}

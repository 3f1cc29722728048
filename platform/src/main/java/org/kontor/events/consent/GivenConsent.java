package org.kontor.events.consent;

import java.time.Instant;
import java.util.Optional;
import org.kontor.events.ConsentId;
import org.kontor.shared.Translated;

/// That a person agreed.
///
/// @param number of the words that they agreed to
/// @param endedAt when they withdrew it, or agreed to later words instead
public record GivenConsent(
        ConsentId consent,
        int number,
        Translated title,
        boolean required,
        Instant givenAt,
        Optional<Instant> endedAt) {
    public boolean isInForce() {
        return endedAt.isEmpty();
    }
}

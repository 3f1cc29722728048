package org.kontor.events.consent;

import org.kontor.events.ConsentId;
import org.kontor.events.ConsentText;
import org.kontor.events.EventId;

/// What an event asks people to agree to, in its present words.
///
/// @param required whether nobody can come without it
/// @param number of the present words, counted from 1
/// @param version to be sent back with a change, so that nobody's change is lost
public record Consent(
        ConsentId id, EventId event, boolean required, int number, ConsentText text, int version) {
    /// The name of its box in a page.
    public String field() {
        return "consent-" + id;
    }
}

package org.kontor.scheduling.calendar;

import java.time.Instant;
import java.util.Optional;

/// Making the address at which calendar programs find a person's own days.
///
/// @param since when the person's address was made
/// @param address just made; shown this once
public record CalendarPage(Optional<Instant> since, Optional<String> address) {

    /// The address in the scheme that calendar programs open.
    public String subscription() {
        return address.orElseThrow().replaceFirst("^https?", "webcal");
    }
}

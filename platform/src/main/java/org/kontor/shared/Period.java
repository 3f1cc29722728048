package org.kontor.shared;

import java.time.Duration;
import java.time.Instant;

/// A span of time from an instant up to, not including, a later one.
public record Period(Instant from, Instant until) {
    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A period must end after it begins: %s to %s".formatted(from, until));
        }
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }
}

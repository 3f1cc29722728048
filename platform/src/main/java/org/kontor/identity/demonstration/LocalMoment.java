package org.kontor.identity.demonstration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// A moment as a date field writes it, in the time of the demonstration's event.
public final class LocalMoment {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private LocalMoment() {}

    /// As in `2017-09-21T09:00`.
    public static String of(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /// The moment that the field names.
    ///
    /// @throws java.time.format.DateTimeParseException when it names none
    static Instant parse(String text) {
        return LocalDateTime.parse(text).atZone(ZONE).toInstant();
    }
}

package org.kontor.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// How often a person gets mail of a kind.
public enum Cadence {
    AT_ONCE,
    HOURLY,
    DAILY,
    NEVER;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /// When what came up at that time is told: within the hour, or on the next morning in the zone.
    public Instant due(Instant noted, ZoneId zone) {
        return switch (this) {
            case AT_ONCE, NEVER -> noted;
            case HOURLY -> noted.plus(HOUR);
            case DAILY -> nextMorning(noted.atZone(zone)).toInstant();
        };
    }

    private static ZonedDateTime nextMorning(ZonedDateTime noted) {
        ZonedDateTime morning = noted.with(MORNING);
        return morning.isAfter(noted) ? morning : noted.plusDays(1).with(MORNING);
    }
}

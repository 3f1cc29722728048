package org.kontor.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The time of a demonstration: a row in the database that an administrator moves; in a real
/// installation, real time.
public final class DemonstrationClock extends Clock {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Clock real;
    private final ZoneId zone;
    private volatile Shift shift = new Shift(Duration.ZERO, Instant.MIN);

    DemonstrationClock(JdbcClient database, Clock real) {
        this(database, real, ZoneOffset.UTC);
    }

    private DemonstrationClock(JdbcClient database, Clock real, ZoneId zone) {
        this.database = database;
        this.real = real;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        Shift known = shift;
        if (known.readAt.plus(REMEMBERED).isBefore(now) || known.readAt.isAfter(now)) {
            known = new Shift(read(), now);
            shift = known;
        }
        return now.plus(known.by);
    }

    /// Makes the demonstration's time the given instant; it goes on from there at the usual pace.
    public void moveTo(Instant instant) {
        Duration by = Duration.between(real.instant(), instant);
        database.sql(
                        "update instance.installation set clock_shift_ms = :by where kind = 'DEMONSTRATION'")
                .param("by", by.toMillis())
                .update();
        shift = new Shift(Duration.ZERO, Instant.MIN);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemonstrationClock(database, real, other);
    }

    private Duration read() {
        return Duration.ofMillis(
                database.sql("select clock_shift_ms from instance.installation")
                        .query(Long.class)
                        .single());
    }

    private record Shift(Duration by, Instant readAt) {}
}

package org.kontor.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The time of a demonstration: a row in the database that an administrator moves; in a real
/// installation, real time.
public final class DemonstrationClock extends Clock {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Shift> shift = new AtomicReference<>(Shift.unknown());

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
        Shift known = shift.get();
        if (known.isCurrent(now)) {
            return now.plus(known.by);
        }
        var fresh = new Shift(read(), now);
        // Not where the clock was moved meanwhile: what was read may be of before.
        shift.compareAndSet(known, fresh);
        return now.plus(fresh.by);
    }

    /// Makes the demonstration's time the given instant; it goes on from there at the usual pace.
    public void moveTo(Instant instant) {
        Duration by = Duration.between(real.instant(), instant);
        database.sql(
                        "update instance.installation set clock_shift_ms = :by where kind = 'DEMONSTRATION'")
                .param("by", by.toMillis())
                .update();
        forget();
    }

    /// Asks the database at the next question.
    void forget() {
        shift.set(Shift.unknown());
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

    private record Shift(Duration by, Instant readAt) {
        static Shift unknown() {
            return new Shift(Duration.ZERO, Instant.MIN);
        }

        boolean isCurrent(Instant now) {
            return !readAt.plus(REMEMBERED).isBefore(now) && !readAt.isAfter(now);
        }
    }
}

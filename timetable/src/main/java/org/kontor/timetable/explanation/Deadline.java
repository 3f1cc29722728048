package org.kontor.timetable.explanation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// When to stop thinking.
record Deadline(long nanos, BooleanSupplier cancelled) {

    static Deadline in(Duration limit, BooleanSupplier cancelled) {
        return new Deadline(System.nanoTime() + limit.toNanos(), cancelled);
    }

    boolean passed() {
        return cancelled.getAsBoolean() || System.nanoTime() >= nanos;
    }

    /// What is left, a millisecond at least.
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, nanos - System.nanoTime()));
    }

    /// An earlier one, after this part of what is left.
    Deadline share(int part) {
        return in(left().dividedBy(part), cancelled);
    }
}

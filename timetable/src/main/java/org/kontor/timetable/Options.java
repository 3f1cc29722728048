package org.kontor.timetable;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// How long and with what to search.
///
/// @param limit time after which the best timetable found is the answer
/// @param threads at least 1; with one thread the same seed gives the same answer, as long as the
///     limit is not what ends the search
/// @param seed of every random choice
/// @param cancelled asked often, from several threads; once true, the best found is the answer
/// @param start a timetable to begin with; what of it does not fit is dropped
public record Options(
        Duration limit,
        int threads,
        long seed,
        BooleanSupplier cancelled,
        Optional<Timetable> start) {

    public Options {
        Objects.requireNonNull(cancelled, "cancelled");
        Objects.requireNonNull(start, "start");
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The time limit must be positive");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("At least one thread is needed");
        }
    }

    /// Two threads, seed 1, from scratch, until the limit.
    public static Options within(Duration limit) {
        return new Options(limit, 2, 1, () -> false, Optional.empty());
    }

    public Options withThreads(int changed) {
        return new Options(limit, changed, seed, cancelled, start);
    }

    public Options withSeed(long changed) {
        return new Options(limit, threads, changed, cancelled, start);
    }

    public Options withCancelled(BooleanSupplier changed) {
        return new Options(limit, threads, seed, changed, start);
    }

    public Options withStart(Timetable changed) {
        return new Options(limit, threads, seed, cancelled, Optional.of(changed));
    }
}

package org.kontor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What readers met: how long each answer took, and what went wrong.
final class Tally {
    private final ConcurrentLinkedQueue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

    void answered(long took) {
        nanoseconds.add(took);
    }

    void failed(String what) {
        errors.add(what);
    }

    int answers() {
        return nanoseconds.size();
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /// How long that share of the answers took at most.
    ///
    /// @return milliseconds
    long milliseconds(double share) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0
                ? 0
                : Arrays.stream(sorted)
                                .skip((long) ((sorted.length - 1) * share))
                                .findFirst()
                                .orElse(0)
                        / 1_000_000;
    }
}

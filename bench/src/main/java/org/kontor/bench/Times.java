package org.kontor.bench;

import java.util.Arrays;

/// How long something took, time after time.
///
/// @param milliseconds in rising order
record Times(double[] milliseconds) {

    static Times of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    double median() {
        return atMost(0.5);
    }

    /// What that share of the times stays within.
    double atMost(double share) {
        return milliseconds[(int) Math.ceil((milliseconds.length - 1) * share)];
    }

    /// As in "12, 95% within 20", shorter for tables: "12 / 20".
    @Override
    public String toString() {
        return "%,.0f / %,.0f".formatted(median(), atMost(0.95));
    }
}

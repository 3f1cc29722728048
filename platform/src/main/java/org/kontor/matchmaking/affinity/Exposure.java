package org.kontor.matchmaking.affinity;

import java.util.Arrays;

/// How evenly parties are shown to one another, and how well those that are shown suit.
///
/// @param gini of how often each is shown: 0 where all are shown as often, near 1 where few are
///     shown to all
/// @param meanScore of all that are shown
public record Exposure(double gini, double meanScore) {

    /// @param times how often each is shown
    static Exposure of(int[] times, double scores) {
        long shown = Arrays.stream(times).asLongStream().sum();
        return new Exposure(gini(times), shown == 0 ? 0 : scores / shown);
    }

    static double gini(int[] times) {
        int[] sorted = times.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (i + 1.0) * sorted[i];
        }
        return sum == 0
                ? 0
                : 2 * ranked / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
    }
}

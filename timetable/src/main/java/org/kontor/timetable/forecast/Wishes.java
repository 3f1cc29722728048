package org.kontor.timetable.forecast;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.kontor.timetable.Expectation;

/// Draws who wants to meet whom: half of all wishes go to a third of the participants, as events
/// have it. Two who wish for one another meet in any case; other wishes are accepted as often as
/// expected.
final class Wishes {

    /// So that a third draws half: the chance of the first x of all is x to the power of this.
    private static final double POPULARITY = Math.log(0.5) / Math.log(1.0 / 3);

    /// Two participants who meet, the first of them first.
    record Pair(int one, int other) {}

    private final Expectation expected;
    private final SplittableRandom random;

    private Wishes(Expectation expected, long seed) {
        this.expected = expected;
        random = new SplittableRandom(seed);
    }

    /// The pairs that meet, each once.
    static Set<Pair> draw(Expectation expected, long seed) {
        return new Wishes(expected, seed).draw();
    }

    private Set<Pair> draw() {
        int participants = expected.participants();
        double[] chance = new double[participants];
        for (int i = 0; i < participants; i++) {
            chance[i] =
                    Math.pow((i + 1.0) / participants, POPULARITY)
                            - Math.pow((double) i / participants, POPULARITY);
        }
        Set<Pair> asked = new LinkedHashSet<>();
        Set<Pair> agreed = new LinkedHashSet<>();
        for (int one = 0; one < participants; one++) {
            for (int other : partners(one, chance)) {
                Pair pair = new Pair(Math.min(one, other), Math.max(one, other));
                boolean mutual = !asked.add(pair);
                if (mutual || random.nextInt(100) < expected.acceptance()) {
                    agreed.add(pair);
                }
            }
        }
        return agreed;
    }

    /// Draws without putting back: those with the least of exponential times at these rates.
    private int[] partners(int one, double[] chance) {
        record Candidate(int index, double time) {}
        Candidate[] candidates = new Candidate[chance.length - 1];
        int count = 0;
        for (int i = 0; i < chance.length; i++) {
            if (i != one) {
                candidates[count++] =
                        new Candidate(i, -Math.log(1 - random.nextDouble()) / chance[i]);
            }
        }
        Arrays.sort(candidates, (a, b) -> Double.compare(a.time, b.time));
        return Arrays.stream(candidates)
                .limit(expected.wishes())
                .mapToInt(Candidate::index)
                .toArray();
    }
}

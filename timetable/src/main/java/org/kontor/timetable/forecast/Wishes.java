package org.kontor.timetable.forecast;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import org.kontor.timetable.Expectation;

/// Draws who wants to meet whom, some more often than others. Two who wish for one another meet in
/// any case; other wishes are accepted as often as expected.
final class Wishes {

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
        // So that the favourites draw half: the chance of the first x of all is x to the power of
        // this.
        double popularity = Math.log(0.5) / Math.log(expected.favourites() / 100.0);
        double[] chance = new double[participants];
        for (int i = 0; i < participants; i++) {
            chance[i] =
                    Math.pow((i + 1.0) / participants, popularity)
                            - Math.pow((double) i / participants, popularity);
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
        Comparator<Candidate> soonest = Comparator.comparingDouble(Candidate::time);
        PriorityQueue<Candidate> drawn = new PriorityQueue<>(soonest.reversed());
        for (int i = 0; i < chance.length; i++) {
            if (i != one) {
                drawn.add(new Candidate(i, -Math.log(1 - random.nextDouble()) / chance[i]));
                if (drawn.size() > expected.wishes()) {
                    drawn.remove();
                }
            }
        }
        return drawn.stream().sorted(soonest).mapToInt(Candidate::index).toArray();
    }
}

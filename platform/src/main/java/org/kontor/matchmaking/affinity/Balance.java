package org.kontor.matchmaking.affinity;

import java.util.Arrays;

/// Lets everybody be shown about as often, at a small loss. Each party has a price that is taken
/// from its score before others choose by it: whoever is shown more often than the mean grows
/// dearer, whoever is shown less often cheaper, in smaller and smaller steps. This is the
/// subgradient method on the dual of the assignment in which all are shown equally often
/// (Bertsekas, 1988, "The auction algorithm"). Kept are the fairest prices that cost no more
/// than the loss allowed.
final class Balance {
    /// How many of a list count as shown.
    static final int SHOWN = 10;

    private static final double MOST_LOSS = 0.04;
    private static final int ROUNDS = 80;
    private static final double FIRST_STEP = 0.15;
    private static final double MOST_EXCESS = 3;

    private final Shortlist[] candidates;
    private final float[] prices;
    private final int[] times;

    private Balance(Shortlist[] candidates) {
        this.candidates = candidates;
        this.prices = new float[candidates.length];
        this.times = new int[candidates.length];
    }

    /// The price of each.
    static float[] prices(Shortlist[] candidates) {
        return new Balance(candidates).find();
    }

    /// How the parties are shown at these prices.
    static Exposure exposure(Shortlist[] candidates, float[] prices) {
        var balance = new Balance(candidates);
        System.arraycopy(prices, 0, balance.prices, 0, prices.length);
        return balance.show();
    }

    /// The candidates in the order in which they are shown.
    static Shortlist inOrder(Shortlist candidates, float[] prices, int most) {
        var ranking = new Ranking(Math.min(most, candidates.size()));
        for (int i = 0; i < candidates.size(); i++) {
            ranking.offer(i, candidates.scores()[i] - prices[candidates.places()[i]]);
        }
        int[] order = ranking.take().places();
        var places = new int[order.length];
        var scores = new float[order.length];
        for (int i = 0; i < order.length; i++) {
            places[i] = candidates.places()[order[i]];
            scores[i] = candidates.scores()[order[i]];
        }
        return new Shortlist(places, scores);
    }

    private float[] find() {
        float[] fairest = prices.clone();
        Exposure plain = show();
        double leastGini = plain.gini();
        double spread = spread();
        for (int round = 1; round <= ROUNDS; round++) {
            move(FIRST_STEP * spread / Math.sqrt(round));
            Exposure exposure = show();
            boolean isAffordable = exposure.meanScore() >= plain.meanScore() * (1 - MOST_LOSS);
            if (isAffordable && exposure.gini() < leastGini) {
                leastGini = exposure.gini();
                fairest = prices.clone();
            }
        }
        return fairest;
    }

    private Exposure show() {
        Shortlist[] lists =
                Arrays.stream(candidates)
                        .parallel()
                        .map(list -> inOrder(list, prices, SHOWN))
                        .toArray(Shortlist[]::new);
        Arrays.fill(times, 0);
        double scores = 0;
        for (Shortlist shown : lists) {
            for (int i = 0; i < shown.size(); i++) {
                times[shown.places()[i]]++;
                scores += shown.scores()[i];
            }
        }
        return Exposure.of(times, scores);
    }

    private void move(double step) {
        double mean = Arrays.stream(times).average().orElse(0);
        for (int place = 0; place < prices.length && mean > 0; place++) {
            double excess = Math.min(MOST_EXCESS, (times[place] - mean) / mean);
            prices[place] += (float) (step * excess);
        }
    }

    /// By how much the scores of a list differ, in the mean.
    private double spread() {
        return Arrays.stream(candidates)
                .filter(list -> list.size() > 1)
                .mapToDouble(list -> spread(list.scores()))
                .average()
                .orElse(0);
    }

    private static double spread(float[] scores) {
        float most = scores[0];
        float least = scores[0];
        for (float score : scores) {
            most = Math.max(most, score);
            least = Math.min(least, score);
        }
        return most - least;
    }
}

package org.kontor.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.demonstration.WishPlan.Outcome;

/// Makes up who asks whom: 604 requests that are accepted and can all be met, and about 300 that
/// come to nothing.
final class WishPlans {
    static final int ACCEPTED = 604;
    private static final int DECLINED = 132;
    private static final int PENDING = 74;
    private static final int WITHDRAWN = 38;
    private static final int EXPIRED = 52;
    private static final int MOST_PER_DELEGATE = 12;
    private static final Instant FIRST_DAY = Instant.parse("2017-07-03T06:00:00Z");
    private static final Duration SEASON = Duration.ofDays(66);

    private final Random random;
    private final List<ClusterPlan> clusters;
    private final List<Integer> seated;
    private final int[] room;
    private final Set<Long> pairs = new HashSet<>();

    WishPlans(Random random, List<ClusterPlan> clusters) {
        this.random = random;
        this.clusters = clusters;
        this.seated =
                IntStream.range(0, clusters.size())
                        .filter(i -> clusters.get(i).seated())
                        .boxed()
                        .toList();
        this.room = new int[clusters.size()];
        for (int i : seated) {
            // Some are sought after, most meet five to nine others, a few come for two.
            int delegates = clusters.get(i).people().size();
            int wanted = (int) Math.round(8 + random.nextGaussian() * 3.5) + 2 * (delegates - 1);
            room[i] = Math.clamp(wanted, 2, MOST_PER_DELEGATE * delegates);
        }
    }

    List<WishPlan> make() {
        var wishes = new ArrayList<WishPlan>();
        add(wishes, ACCEPTED, Outcome.ACCEPTED);
        add(wishes, DECLINED, Outcome.DECLINED);
        add(wishes, PENDING, Outcome.PENDING);
        add(wishes, WITHDRAWN, Outcome.WITHDRAWN);
        add(wishes, EXPIRED, Outcome.EXPIRED);
        return wishes;
    }

    private void add(List<WishPlan> wishes, int count, Outcome outcome) {
        for (int made = 0; made < count; ) {
            int from = seated.get(random.nextInt(seated.size()));
            int to = partnerOf(from, outcome == Outcome.ACCEPTED);
            if (to >= 0 && pairs.add(pair(from, to))) {
                wishes.add(wish(from, to, outcome));
                made++;
            }
        }
    }

    /// The best of a few drawn at random, so that like meets like but not always; -1 where nobody
    /// has room.
    private int partnerOf(int from, boolean binding) {
        if (binding && room[from] == 0) {
            return -1;
        }
        int best = -1;
        double bestAffinity = 0;
        for (int draw = 0; draw < 8; draw++) {
            int candidate = seated.get(random.nextInt(seated.size()));
            boolean free = candidate != from && !(binding && room[candidate] == 0);
            double affinity = free ? affinity(from, candidate) : 0;
            if (affinity > bestAffinity) {
                best = candidate;
                bestAffinity = affinity;
            }
        }
        if (binding && best >= 0 && !pairs.contains(pair(from, best))) {
            room[from]--;
            room[best]--;
        }
        return best;
    }

    private double affinity(int one, int other) {
        ClusterPlan a = clusters.get(one);
        ClusterPlan b = clusters.get(other);
        double affinity = 0.2 + random.nextDouble();
        if (a.sector().equals(b.sector())) {
            affinity += 1.1;
        }
        if (a.country().equals(b.country())) {
            affinity *= 0.15;
        }
        return affinity;
    }

    private WishPlan wish(int from, int to, Outcome outcome) {
        Instant asked = FIRST_DAY.plusSeconds(random.nextLong(SEASON.toSeconds()));
        Instant answered = asked.plus(Duration.ofHours(2 + random.nextInt(96)));
        Sector sought = clusters.get(to).sector();
        String topic = sought.offers().get(random.nextInt(sought.offers().size())).en();
        return new WishPlan(
                from,
                to,
                strength(),
                outcome == Outcome.ACCEPTED ? strength() : "",
                outcome,
                random.nextInt(40) == 0,
                random.nextInt(3) == 0
                        ? ""
                        : "We would like to hear more about this: " + topic + ".",
                asked,
                answered);
    }

    private String strength() {
        int draw = random.nextInt(10);
        return draw < 2 ? "MUST" : draw < 7 ? "WANT" : "COULD";
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}

package org.kontor.matchmaking.affinity;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds for each party those that suit it best. With few parties all pairs are scored. With many,
/// first what is shared by few is looked at alone, and the best by that are then scored in full.
final class Shortlists {
    static final int KEPT = 100;
    private static final int POOL = 400;

    /// Up to this many parties all pairs are scored.
    private static final int ALL_PAIRS = 12_000;

    /// What more parties share says too little to look for others by it.
    private static final int SHARED_BY_FEW = 2_000;

    private final Affinities affinities;
    private final int allPairs;
    private final int few;

    Shortlists(Affinities affinities) {
        this(affinities, ALL_PAIRS, SHARED_BY_FEW);
    }

    Shortlists(Affinities affinities, int allPairs, int few) {
        this.affinities = affinities;
        this.allPairs = allPairs;
        this.few = few;
    }

    private boolean scoresAll() {
        return affinities.size() <= allPairs;
    }

    Shortlist[] all() {
        var lists = new Shortlist[affinities.size()];
        int workers = Runtime.getRuntime().availableProcessors();
        IntStream.range(0, workers)
                .parallel()
                .forEach(
                        worker -> {
                            var work = new Workspace(affinities.size());
                            for (int place = worker; place < lists.length; place += workers) {
                                lists[place] = of(place, work);
                            }
                        });
        return lists;
    }

    Shortlist of(int place, Workspace work) {
        if (affinities.isGone(place)) {
            return Shortlist.EMPTY;
        }
        boolean all = scoresAll();
        affinities.score(place, all ? Integer.MAX_VALUE : few, work);
        Shortlist best = best(work.scores, all ? KEPT : POOL);
        if (all) {
            return best;
        }
        var exact = new Ranking(KEPT);
        for (int other : best.places()) {
            exact.offer(other, affinities.score(place, other));
        }
        return exact.take();
    }

    /// The score of a pair after [#of] for the first of them; 0 where they have too little in
    /// common to be looked at.
    float score(int place, int other, Workspace work) {
        float found = work.scores.get(other);
        return found == 0 || scoresAll() ? found : affinities.score(place, other);
    }

    private static Shortlist best(Accumulator scores, int most) {
        var ranking = new Ranking(most);
        for (int i = 0; i < scores.count(); i++) {
            ranking.offer(scores.touched(i), scores.get(scores.touched(i)));
        }
        return ranking.take();
    }

    /// The same lists, where whoever has another among its best is among the other's too: else
    /// those who are nobody's best could be shown to nobody.
    static Shortlist[] mutual(Shortlist[] lists, int best) {
        var added = new int[lists.length];
        for (Shortlist list : lists) {
            for (int i = 0; i < Math.min(best, list.size()); i++) {
                added[list.places()[i]]++;
            }
        }
        var mutual = new Shortlist[lists.length];
        for (int place = 0; place < lists.length; place++) {
            int size = lists[place].size();
            mutual[place] =
                    new Shortlist(
                            Arrays.copyOf(lists[place].places(), size + added[place]),
                            Arrays.copyOf(lists[place].scores(), size + added[place]));
            added[place] = size;
        }
        for (int place = 0; place < lists.length; place++) {
            for (int i = 0; i < Math.min(best, lists[place].size()); i++) {
                int other = lists[place].places()[i];
                if (!lists[other].contains(place)) {
                    mutual[other].places()[added[other]] = place;
                    mutual[other].scores()[added[other]++] = lists[place].scores()[i];
                }
            }
        }
        for (int place = 0; place < lists.length; place++) {
            mutual[place] = mutual[place].first(added[place]);
        }
        return mutual;
    }
}

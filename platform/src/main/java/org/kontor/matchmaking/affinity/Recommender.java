package org.kontor.matchmaking.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// Whom to recommend to each of an event's parties. Made once from all of them; then one party
/// after another may change, come or leave, and only the lists that this touches are made anew,
/// at the prices that hold.
public final class Recommender {
    /// How long a list is.
    public static final int LISTED = 60;

    /// How many of another's best have it among their candidates too.
    private static final int MUTUAL = 20;

    private final Affinities affinities;
    private final Shortlists shortlists;
    private final Reasons reasons;
    private final Workspace work;
    private final Exposure plain;
    private final Exposure balanced;
    private float[] prices;
    private Shortlist[] lists;

    private Recommender(Affinities affinities, CodeTree tree) {
        this.affinities = affinities;
        this.shortlists = new Shortlists(affinities);
        this.reasons = new Reasons(tree, affinities.vocabulary());
        this.work = new Workspace(affinities.size());
        Shortlist[] candidates = Shortlists.mutual(shortlists.all(), MUTUAL);
        this.prices = Balance.prices(candidates);
        this.plain = Balance.exposure(candidates, new float[candidates.length]);
        this.balanced = Balance.exposure(candidates, prices);
        this.lists =
                Arrays.stream(candidates)
                        .parallel()
                        .map(list -> Balance.inOrder(list, prices, LISTED))
                        .toArray(Shortlist[]::new);
    }

    public static Recommender of(Collection<Party> parties, CodeTree tree, Barriers barriers) {
        return new Recommender(new Affinities(parties, tree, barriers), tree);
    }

    /// The parties that there are lists for.
    public List<UUID> parties() {
        return IntStream.range(0, affinities.size())
                .filter(place -> !affinities.isGone(place))
                .mapToObj(affinities::id)
                .toList();
    }

    /// Whom the party is recommended, the best first; nobody where it is not known.
    public List<Suggestion> list(UUID party) {
        var place = affinities.place(party);
        if (place.isEmpty()) {
            return List.of();
        }
        Shortlist list = lists[place.getAsInt()];
        var suggestions = new ArrayList<Suggestion>();
        for (int i = 0; i < list.size(); i++) {
            suggestions.add(new Suggestion(affinities.id(list.places()[i]), list.scores()[i]));
        }
        return suggestions;
    }

    /// How the parties would be shown by their scores alone, when this was made.
    public Exposure plain() {
        return plain;
    }

    /// How they were shown when this was made.
    public Exposure balanced() {
        return balanced;
    }

    /// Why the two suit each other, as the first reads it, the strongest reason first.
    public List<Reason> reasons(UUID party, UUID other) {
        return reasons.of(
                affinities.member(place(party)).party(), affinities.member(place(other)).party());
    }

    /// How well the two suit each other, 0 to 1.
    public float score(UUID party, UUID other) {
        return affinities.score(place(party), place(other));
    }

    /// Puts the party in the place of what it was, or takes it in.
    ///
    /// @return whose lists are others now
    public Set<UUID> put(Party party) {
        int place = affinities.put(party);
        if (place == lists.length) {
            lists = Arrays.copyOf(lists, place + 1);
            prices = Arrays.copyOf(prices, place + 1);
        }
        work.reserve(affinities.size());
        Shortlist best = shortlists.of(place, work);
        lists[place] = Balance.inOrder(best, prices, LISTED);
        var changed = new HashSet<UUID>(Set.of(party.id()));
        for (int other = 0; other < lists.length; other++) {
            if (other != place && relist(other, place)) {
                changed.add(affinities.id(other));
            }
        }
        return changed;
    }

    /// Leaves the party out.
    ///
    /// @return whose lists are others now
    public Set<UUID> remove(UUID party) {
        var changed = new HashSet<UUID>();
        var known = affinities.place(party);
        if (known.isEmpty() || affinities.isGone(known.getAsInt())) {
            return changed;
        }
        int place = known.getAsInt();
        affinities.remove(place);
        work.clear();
        lists[place] = Shortlist.EMPTY;
        for (int other = 0; other < lists.length; other++) {
            if (lists[other].contains(place)) {
                relist(other, place);
                changed.add(affinities.id(other));
            }
        }
        return changed;
    }

    /// Puts the one that changed where it now belongs in another's list.
    private boolean relist(int other, int changed) {
        Shortlist before = lists[other];
        float score = shortlists.score(changed, other, work);
        boolean was = before.contains(changed);
        boolean isListed =
                score > 0
                        && (before.size() < LISTED
                                || score - prices[changed] > worst(before)
                                || was);
        if (!was && !isListed) {
            return false;
        }
        int kept = before.size() - (was ? 1 : 0);
        var places = new int[kept + (isListed ? 1 : 0)];
        var scores = new float[places.length];
        int at = 0;
        for (int i = 0; i < before.size(); i++) {
            if (before.places()[i] != changed) {
                places[at] = before.places()[i];
                scores[at++] = before.scores()[i];
            }
        }
        if (isListed) {
            places[at] = changed;
            scores[at] = score;
        }
        lists[other] = Balance.inOrder(new Shortlist(places, scores), prices, LISTED);
        return true;
    }

    private float worst(Shortlist list) {
        int last = list.size() - 1;
        return list.scores()[last] - prices[list.places()[last]];
    }

    private int place(UUID party) {
        return affinities.place(party).orElseThrow();
    }
}

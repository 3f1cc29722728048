package org.kontor.matchmaking.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private static final CodeTree TREE =
            CodeTree.of(
                    List.of(
                            Map.of(
                                    "C", "", "C10", "C", "C10.1", "C10", "C10.2", "C10", "C20", "C",
                                    "J", "", "J62", "J"),
                            Map.of("FOOD", "", "DIGITAL", "")));

    @Test
    void aCodeSaysTheMoreTheFewerLieBelowIt() {
        double all = Math.log(8);
        assertThat(TREE.content("C")).isCloseTo(1 - Math.log(5) / all, within(1e-9));
        assertThat(TREE.content("C10")).isCloseTo(1 - Math.log(3) / all, within(1e-9));
        assertThat(TREE.content("C10.1")).isEqualTo(1);
        assertThat(TREE.content("unknown")).isEqualTo(1);
        assertThat(TREE.steps("C10.1").sequencedKeySet()).containsExactly("C10.1", "C10", "C");
        assertThat(TREE.steps("C10.1").values().stream().mapToDouble(each -> each).sum())
                .isCloseTo(TREE.content("C10.1"), within(1e-9));
    }

    @Test
    void theNearerTwoCodesLieTheMoreTheyHaveInCommon() {
        Party own = party(1, "LT", List.of("C10.1"));
        var recommender =
                recommender(
                        own,
                        party(2, "DE", List.of("C10.1")),
                        party(3, "DE", List.of("C10.2")),
                        party(4, "DE", List.of("C20")),
                        party(5, "DE", List.of("J62")));
        assertThat(recommender.list(id(1)).stream().map(Suggestion::id))
                .containsExactly(id(2), id(3), id(4), id(5));
        assertThat(recommender.score(id(1), id(2))).isEqualTo(recommender.score(id(2), id(1)));
    }

    @Test
    void allPairsAtOnceAndOnePairAloneComeToTheSame() {
        List<Party> parties = new MadeUpParties(1).make(150);
        var affinities = new Affinities(parties, MadeUpParties.tree(), Barriers.NONE);
        var work = new Workspace(affinities.size());
        for (int place = 0; place < affinities.size(); place++) {
            affinities.score(place, Integer.MAX_VALUE, work);
            for (int other = 0; other < affinities.size(); other++) {
                if (other != place) {
                    assertThat(work.scores.get(other))
                            .isCloseTo(affinities.score(place, other), within(1e-5f));
                    assertThat(work.scores.get(other)).isBetween(0f, 1f);
                }
            }
        }
    }

    @Test
    void theSameNumbersComeWhereOnlyWhatFewShareIsLookedAtFirst() {
        List<Party> parties = new MadeUpParties(2).make(300);
        var affinities = new Affinities(parties, MadeUpParties.tree(), Barriers.NONE);
        var all = new Shortlists(affinities, Integer.MAX_VALUE, Integer.MAX_VALUE).all();
        var few = new Shortlists(affinities, 0, 60).all();
        int best = 0;
        int found = 0;
        for (int place = 0; place < all.length; place++) {
            for (int i = 0; i < 10; i++) {
                best++;
                found += few[place].contains(all[place].places()[i]) ? 1 : 0;
            }
        }
        assertThat((double) found / best).isGreaterThan(0.97);
    }

    @Test
    void reasonsTellOfBothSidesWishes() {
        Opening wish = opening(1, "TECHNOLOGY", "C10.1");
        Opening goods = opening(2, "TECHNOLOGY", "C10.1");
        Opening other = opening(3, "INVESTMENT", "J62");
        Party own =
                new Party(
                        id(1),
                        "CLUSTER",
                        "LT",
                        0,
                        List.of("C10.1", "FOOD"),
                        List.of("freez", "berri", "cluster"),
                        Set.of("en", "lt"),
                        List.of(other),
                        List.of(wish),
                        new Sought(Set.of("RESEARCH"), Set.of("FI", "SE")),
                        new Past(Set.of(id(9)), Set.of("DE")));
        Party theirs =
                new Party(
                        id(2),
                        "RESEARCH",
                        "FI",
                        0,
                        List.of("C10.2"),
                        List.of("freez", "berri", "baltic"),
                        Set.of("en"),
                        List.of(goods),
                        List.of(),
                        new Sought(Set.of(), Set.of("LT")),
                        Past.NONE);
        var recommender = recommender(own, theirs, party(9, "DE", List.of("J62")));

        assertThat(recommender.reasons(id(1), id(2)))
                .containsExactlyInAnyOrder(
                        new Reason(
                                Part.WANTED,
                                true,
                                List.of(wish.id().toString(), goods.id().toString())),
                        new Reason(Part.FIELD, true, List.of("C10")),
                        new Reason(Part.WORDS, true, List.of("berri", "freez")),
                        new Reason(Part.KIND, true, List.of("RESEARCH")),
                        new Reason(Part.COUNTRY, true, List.of("FI")),
                        new Reason(Part.COUNTRY, false, List.of("LT")),
                        new Reason(Part.NEW, true, List.of("FI")));
        assertThat(recommender.reasons(id(2), id(1)))
                .contains(
                        new Reason(
                                Part.WANTED,
                                false,
                                List.of(wish.id().toString(), goods.id().toString())),
                        new Reason(Part.COUNTRY, true, List.of("LT")),
                        new Reason(Part.COUNTRY, false, List.of("FI")),
                        new Reason(Part.NEW, false, List.of("FI")))
                .hasSameSizeAs(recommender.reasons(id(1), id(2)));
        assertThat(recommender.reasons(id(1), id(2)).getFirst().part()).isEqualTo(Part.WANTED);
    }

    @Test
    void groupsThatMayNotAskOneAnotherAreNotRecommended() {
        Party own = party(1, "LT", List.of("C10.1"));
        Party apart = inGroup(party(2, "DE", List.of("C10.1")), 1);
        Party reachable = inGroup(party(3, "DE", List.of("C10.1")), 2);
        var barriers =
                Barriers.of(
                        Set.of(
                                new Barriers.Pair(0, 1),
                                new Barriers.Pair(1, 0),
                                new Barriers.Pair(0, 2)));
        var recommender = Recommender.of(List.of(own, apart, reachable), TREE, barriers);
        assertThat(recommender.list(id(1)).stream().map(Suggestion::id)).containsExactly(id(3));
        assertThat(recommender.list(id(2)).stream().map(Suggestion::id)).containsExactly(id(3));
    }

    @Test
    void beingShownIsSharedAtASmallLoss() {
        for (long seed = 1; seed <= 3; seed++) {
            var recommender =
                    Recommender.of(
                            new MadeUpParties(seed).make(600), MadeUpParties.tree(), Barriers.NONE);
            assertThat(recommender.balanced().gini())
                    .isLessThanOrEqualTo(recommender.plain().gini() / 2);
            assertThat(recommender.balanced().meanScore())
                    .isGreaterThanOrEqualTo(recommender.plain().meanScore() * 0.95);
        }
    }

    @Test
    void theGiniCoefficientIsWhatTheTextbookSays() {
        assertThat(Exposure.gini(new int[] {5, 5, 5, 5})).isCloseTo(0, within(1e-9));
        assertThat(Exposure.gini(new int[] {0, 0, 0, 8})).isCloseTo(0.75, within(1e-9));
        assertThat(Exposure.gini(new int[] {1, 2, 3, 4})).isCloseTo(0.25, within(1e-9));
        assertThat(Exposure.gini(new int[0])).isZero();
    }

    @Test
    void oneThatChangesIsWhereItWouldBeHadItBeenSoFromTheStart() {
        var made = new MadeUpParties(4);
        List<Party> parties = new ArrayList<>(made.make(80));
        var recommender = Recommender.of(parties, MadeUpParties.tree(), Barriers.NONE);
        Party changed = withTags(parties.get(7), parties.get(50).tags());
        Set<UUID> touched = recommender.put(changed);

        parties.set(7, changed);
        var affinities = new Affinities(parties, MadeUpParties.tree(), Barriers.NONE);
        assertThat(touched).contains(changed.id());
        for (Suggestion suggestion : recommender.list(changed.id())) {
            assertThat(suggestion.score())
                    .isCloseTo(
                            affinities.score(7, affinities.place(suggestion.id()).orElseThrow()),
                            within(1e-5f));
        }
        for (Party other : parties) {
            recommender.list(other.id()).stream()
                    .filter(suggestion -> suggestion.id().equals(changed.id()))
                    .forEach(
                            suggestion ->
                                    assertThat(suggestion.score())
                                            .isCloseTo(
                                                    recommender.score(other.id(), changed.id()),
                                                    within(1e-5f)));
        }
    }

    @Test
    void whoComesIsListedAndWhoLeavesIsNot() {
        var made = new MadeUpParties(5);
        List<Party> parties = made.make(100);
        var recommender = Recommender.of(parties, MadeUpParties.tree(), Barriers.NONE);
        Party newcomer = made.party(1000);
        assertThat(recommender.put(newcomer)).contains(newcomer.id());
        assertThat(recommender.list(newcomer.id())).hasSize(Recommender.LISTED);
        assertThat(listing(recommender, parties, newcomer.id())).isNotEmpty();

        Set<UUID> before = listing(recommender, parties, parties.get(3).id());
        Set<UUID> touched = recommender.remove(parties.get(3).id());
        assertThat(touched).containsAll(before);
        assertThat(listing(recommender, parties, parties.get(3).id())).isEmpty();
        assertThat(recommender.list(parties.get(3).id())).isEmpty();
        assertThat(recommender.remove(parties.get(3).id())).isEmpty();
        recommender.put(parties.get(3));
        assertThat(recommender.list(parties.get(3).id())).hasSize(Recommender.LISTED);
    }

    @Test
    void nobodyAndOneAloneHaveNobodyToMeet() {
        assertThat(Recommender.of(List.of(), TREE, Barriers.NONE).parties()).isEmpty();
        Party alone = party(1, "LT", List.of());
        assertThat(recommender(alone).list(id(1))).isEmpty();
        assertThat(recommender(alone).balanced()).isEqualTo(new Exposure(0, 0));
    }

    private static Set<UUID> listing(Recommender recommender, List<Party> parties, UUID who) {
        return parties.stream()
                .map(Party::id)
                .filter(
                        each ->
                                recommender.list(each).stream()
                                        .anyMatch(suggestion -> suggestion.id().equals(who)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Recommender recommender(Party... parties) {
        return Recommender.of(List.of(parties), TREE, Barriers.NONE);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Opening opening(int number, String kind, String tag) {
        return new Opening(new UUID(1, number), kind, List.of(tag), List.of());
    }

    private static Party party(int number, String country, List<String> tags) {
        return new Party(
                id(number),
                "CLUSTER",
                country,
                0,
                tags,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                Sought.ANYBODY,
                Past.NONE);
    }

    private static Party inGroup(Party party, int group) {
        return with(party, group, party.tags());
    }

    private static Party withTags(Party party, List<String> tags) {
        return with(party, party.group(), tags);
    }

    private static Party with(Party party, int group, List<String> tags) {
        return new Party(
                party.id(),
                party.kind(),
                party.country(),
                group,
                tags,
                party.words(),
                party.languages(),
                party.offers(),
                party.requests(),
                party.sought(),
                party.past());
    }
}

package org.kontor.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.demonstration.Sector.Idea;
import org.kontor.demonstration.WishPlan.Outcome;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationCard;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Introduction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.RequestsOnBehalf;
import org.kontor.matchmaking.Stage;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Enters what the clusters offer and look for, and who asked whom.
@Component
class SowingWishes {
    private static final Instant EVE_OF_THE_EVENT = Instant.parse("2017-09-20T16:00:00Z");

    private static final Map<String, String> INTERPRETED = Map.of("GE", "ka", "UA", "uk");

    private final Matchmaking matchmaking;
    private final RequestsOnBehalf onBehalf;

    SowingWishes(Matchmaking matchmaking, RequestsOnBehalf onBehalf) {
        this.matchmaking = matchmaking;
        this.onBehalf = onBehalf;
    }

    void sowOpportunities(
            EventId event, List<ClusterPlan> plans, List<OrganisationId> clusters, Random random) {
        var opportunities = new ArrayList<NewOpportunity>();
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).seated()) {
                Sector sector = plans.get(i).sector();
                OrganisationId cluster = clusters.get(i);
                some(sector.offers(), 2, random)
                        .forEach(
                                idea ->
                                        opportunities.add(
                                                of(cluster, sector, Direction.OFFER, idea)));
                some(sector.requests(), 1, random)
                        .forEach(
                                idea ->
                                        opportunities.add(
                                                of(cluster, sector, Direction.REQUEST, idea)));
            }
        }
        matchmaking.offer(event, opportunities);
    }

    /// What an adviser prepared for the cluster at the place, to the first that it has nothing to
    /// do with yet; the cluster is still to agree.
    void sowPrepared(
            DelegationCard delegation,
            int place,
            List<ClusterPlan> plans,
            List<WishPlan> wishes,
            List<OrganisationId> clusters,
            PersonId adviser) {
        IntStream.range(0, plans.size())
                .filter(i -> plans.get(i).seated() && !plans.get(i).country().equals("LT"))
                .filter(i -> wishes.stream().noneMatch(wish -> isBetween(wish, place, i)))
                .limit(2)
                .forEach(
                        i ->
                                onBehalf.enter(
                                        delegation,
                                        clusters.get(place),
                                        clusters.get(i),
                                        "Our members would gladly see what yours do.",
                                        adviser));
    }

    private static boolean isBetween(WishPlan wish, int one, int other) {
        return (wish.from() == one && wish.to() == other)
                || (wish.from() == other && wish.to() == one);
    }

    void sowProfiles(
            EventId event, Map<Integer, Introduction> profiles, List<OrganisationId> clusters) {
        var told = new LinkedHashMap<OrganisationId, Introduction>();
        profiles.forEach((place, profile) -> told.put(clusters.get(place), profile));
        matchmaking.introduce(event, told);
    }

    /// Makes the recommendations, as a job does soon after every change.
    void recommend() {
        matchmaking.recommend();
    }

    void sowRequests(
            EventId event,
            List<WishPlan> wishes,
            List<ClusterPlan> plans,
            List<OrganisationId> clusters) {
        matchmaking.awaitAnswers(event, EVE_OF_THE_EVENT);
        matchmaking.enter(
                event,
                wishes.stream()
                        .map(wish -> request(wish, languages(wish, plans), clusters))
                        .toList());
    }

    /// Some clusters bring nobody who speaks English.
    private static List<String> languages(WishPlan wish, List<ClusterPlan> plans) {
        return Stream.of(wish.from(), wish.to())
                .flatMap(side -> Stream.ofNullable(INTERPRETED.get(plans.get(side).country())))
                .limit(1)
                .flatMap(language -> Stream.of("en", language))
                .toList();
    }

    private static NewRequest request(
            WishPlan plan, List<String> languages, List<OrganisationId> clusters) {
        return new NewRequest(
                clusters.get(plan.from()),
                clusters.get(plan.to()),
                Wish.valueOf(plan.wish()),
                plan.answerWish().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Wish.valueOf(plan.answerWish())),
                plan.online() ? Mode.ONLINE : Mode.ON_SITE,
                languages,
                plan.message(),
                RequestState.valueOf(plan.outcome().name()),
                Map.of(),
                plan.askedAt(),
                plan.outcome() == Outcome.PENDING
                        ? Optional.empty()
                        : Optional.of(plan.answeredAt()));
    }

    private static NewOpportunity of(
            OrganisationId cluster, Sector sector, Direction direction, Idea idea) {
        List<Idea> ideas = direction == Direction.OFFER ? sector.offers() : sector.requests();
        int place = ideas.indexOf(idea);
        Stage[] stages = Stage.values();
        return new NewOpportunity(
                cluster,
                direction,
                OpportunityKind.valueOf(idea.kind()),
                idea.translated(),
                text(direction, sector),
                List.of(sector.ecosystem(), sector.nace().get(place % sector.nace().size())),
                direction == Direction.OFFER
                        ? Optional.of(stages[(place + sector.share()) % stages.length])
                        : Optional.empty(),
                PartnersSought.ANYBODY);
    }

    private static Translated text(Direction direction, Sector sector) {
        return direction == Direction.OFFER
                ? Translated.of(
                        "Our members in %s would like to share this with clusters of other countries, first in a pilot of a few months."
                                .formatted(sector.field().en()),
                        "Mūsų nariai, veikiantys %s srityje, norėtų tuo pasidalyti su kitų šalių klasteriais: pirmiausia kelių mėnesių bandomajame projekte."
                                .formatted(sector.field().lt()))
                : Translated.of(
                        "We look for partners in %s who have done something of the kind and would apply for funding together."
                                .formatted(sector.field().en()),
                        "Ieškome partnerių %s srityje, kurie jau turi panašios patirties ir kartu teiktų paraišką finansavimui gauti."
                                .formatted(sector.field().lt()));
    }

    private static <T> List<T> some(List<T> all, int most, Random random) {
        int from = random.nextInt(all.size());
        return IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(i -> all.get((from + i) % all.size()))
                .toList();
    }
}

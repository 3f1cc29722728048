package org.kontor.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.kontor.demonstration.Sector.Idea;
import org.kontor.demonstration.WishPlan.Outcome;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.Translated;
import org.springframework.stereotype.Component;

/// Enters what the clusters offer and look for, and who asked whom.
@Component
class SowingWishes {
    private static final Instant EVE_OF_THE_EVENT = Instant.parse("2017-09-20T16:00:00Z");

    private final Matchmaking matchmaking;

    SowingWishes(Matchmaking matchmaking) {
        this.matchmaking = matchmaking;
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

    void sowRequests(EventId event, List<WishPlan> wishes, List<OrganisationId> clusters) {
        matchmaking.awaitAnswers(event, EVE_OF_THE_EVENT);
        matchmaking.enter(event, wishes.stream().map(wish -> request(wish, clusters)).toList());
    }

    private static NewRequest request(WishPlan plan, List<OrganisationId> clusters) {
        return new NewRequest(
                clusters.get(plan.from()),
                clusters.get(plan.to()),
                Wish.valueOf(plan.wish()),
                plan.answerWish().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Wish.valueOf(plan.answerWish())),
                plan.online() ? Mode.ONLINE : Mode.ON_SITE,
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
        return new NewOpportunity(
                cluster,
                direction,
                OpportunityKind.valueOf(idea.kind()),
                idea.translated(),
                Translated.empty(),
                List.of(sector.ecosystem()));
    }

    private static <T> List<T> some(List<T> all, int most, Random random) {
        int from = random.nextInt(all.size());
        return IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(i -> all.get((from + i) % all.size()))
                .toList();
    }
}

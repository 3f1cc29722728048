package org.kontor.matchmaking.request;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.request.Answer.Hand;
import org.kontor.shared.PersonId;

/// One open or agreed request of two between the same organisations.
///
/// @param before the one that is kept, as it was
/// @param kept the same with the stronger wish of each side; agreed where each side had asked the
///     other
/// @param dropped the other, as it was
record JoinedRequest(Request before, Request kept, Request dropped) {
    /// What is agreed before what waits, what the organiser holds last, then what is wished more.
    private static final Comparator<Request> BEST =
            Comparator.comparing((Request each) -> each.state() != RequestState.ACCEPTED)
                    .thenComparing(each -> each.route() == Route.HELD)
                    .thenComparing(Request::weight, Comparator.reverseOrder())
                    .thenComparing(each -> each.question().askedAt())
                    .thenComparing(each -> each.id().value());

    /// @param now the organisation that an id stands for after the merge
    static JoinedRequest of(
            Request one, Request other, UnaryOperator<OrganisationId> now, Hand hand) {
        boolean first = BEST.compare(one, other) <= 0;
        Request best = first ? one : other;
        Request dropped = first ? other : one;
        boolean crossing = now.apply(best.fromId()).equals(now.apply(dropped.toId()));
        Optional<Wish> droppedAsks = Optional.of(dropped.question().wish());
        Optional<Wish> droppedAnswers = Optional.ofNullable(dropped.answer().answerWish());
        Optional<Wish> theirs =
                strongest(
                        Optional.ofNullable(best.answer().answerWish()),
                        crossing ? droppedAsks : droppedAnswers);
        Wish own =
                strongest(
                                Optional.of(best.question().wish()),
                                crossing ? droppedAnswers : droppedAsks)
                        .orElseThrow();
        Request kept;
        if (best.state() == RequestState.ACCEPTED) {
            kept = best.wished(own, theirs);
        } else if (crossing && dropped.route() != Route.HELD && best.route() != Route.HELD) {
            kept =
                    best.wished(own, Optional.empty())
                            .accept(
                                    theirs,
                                    "",
                                    Optional.of(delegates(dropped, dropped.fromId())),
                                    hand);
        } else {
            kept = best.wished(own, Optional.empty());
        }
        return new JoinedRequest(best, kept, dropped);
    }

    private static Optional<Wish> strongest(Optional<Wish> one, Optional<Wish> other) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Wish::weight));
    }

    private static Set<PersonId> delegates(Request request, OrganisationId side) {
        return request.delegates().stream()
                .filter(delegate -> delegate.organisationId().equals(side))
                .map(ProposedDelegate::personId)
                .collect(Collectors.toSet());
    }
}

package org.kontor.matchmaking.request;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.matchmaking.request.Answer.Hand;
import org.kontor.shared.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/// One organisation's wish to meet another, and what became of it.
@Table(schema = "matchmaking", name = "request")
public record Request(
        @Id RequestId id,
        EventId eventId,
        OrganisationId fromId,
        OrganisationId toId,
        @Embedded.Empty Question question,
        Route route,
        RequestState state,
        @Embedded.Empty Answer answer,
        @MappedCollection(idColumn = "request_id") Set<ProposedDelegate> delegates,
        @Version int version) {

    /// A request stored as it stands.
    static Request of(EventId event, NewRequest wanted) {
        return new Request(
                RequestId.next(),
                event,
                wanted.from(),
                wanted.to(),
                new Question(
                        wanted.wish(),
                        wanted.mode(),
                        wanted.languages(),
                        wanted.message(),
                        false,
                        wanted.askedAt(),
                        null,
                        null),
                Route.DIRECT,
                wanted.state(),
                new Answer(
                        wanted.answer().orElse(null),
                        null,
                        "",
                        false,
                        wanted.answeredAt().orElse(null),
                        null),
                delegates(wanted.delegates()),
                0);
    }

    /// A request that waits for its answer.
    static Request of(EventId event, Ask ask, Route route, Hand hand) {
        return new Request(
                RequestId.next(),
                event,
                ask.from(),
                ask.to(),
                new Question(
                        ask.wish(),
                        ask.mode(),
                        ask.languages(),
                        ask.message(),
                        false,
                        hand.at(),
                        hand.person(),
                        ask.validUntil().orElse(null)),
                route,
                RequestState.PENDING,
                Answer.NONE,
                delegates(ask.delegates()),
                0);
    }

    /// The request asked otherwise, while nobody has answered it.
    Request edit(Answering.Change change) {
        requireNext(RequestState.ACCEPTED);
        return with(question.changed(change), route, state, answer, delegates(change.delegates()));
    }

    /// The request after the other side agreed, with a wish of their own where they have one and
    /// with whom they would rather send.
    Request accept(Optional<Wish> wish, String message, Optional<Set<PersonId>> own, Hand hand) {
        var attending = new HashSet<ProposedDelegate>(delegates);
        own.ifPresent(
                chosen -> {
                    attending.removeIf(delegate -> delegate.organisationId().equals(toId));
                    chosen.forEach(person -> attending.add(new ProposedDelegate(toId, person)));
                });
        return become(RequestState.ACCEPTED, Answer.agreed(wish, message, hand), attending);
    }

    Request decline(DeclineReason reason, String message, Hand hand) {
        return become(RequestState.DECLINED, Answer.declined(reason, message, hand), delegates);
    }

    Request withdraw(Hand hand) {
        return become(RequestState.WITHDRAWN, answer.endedBy(hand), delegates);
    }

    Request expire(Hand hand) {
        return become(RequestState.EXPIRED, answer.endedBy(hand), delegates);
    }

    /// The request on its way, after the organiser looked at it.
    Request forward() {
        if (route != Route.HELD) {
            throw new IllegalStateException("The request is not held: " + route);
        }
        requireNext(RequestState.ACCEPTED);
        return with(question, Route.FORWARDED, state, answer, delegates);
    }

    /// The request with these wishes of its sides.
    Request wished(Wish own, Optional<Wish> theirs) {
        return with(question.wished(own), route, state, answer.wished(theirs), delegates);
    }

    /// What it weighs, 2 to 6; see [Wish#weight].
    int weight() {
        return Wish.weight(question.wish(), Optional.ofNullable(answer.answerWish()));
    }

    private Request become(RequestState next, Answer given, Set<ProposedDelegate> attending) {
        requireNext(next);
        return with(question, route, next, given, attending);
    }

    private void requireNext(RequestState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "A request that is %s cannot become %s".formatted(state, next));
        }
    }

    private Request with(
            Question asked,
            Route way,
            RequestState next,
            Answer given,
            Set<ProposedDelegate> attending) {
        return new Request(id, eventId, fromId, toId, asked, way, next, given, attending, version);
    }

    private static Set<ProposedDelegate> delegates(Map<OrganisationId, Set<PersonId>> named) {
        return named.entrySet().stream()
                .flatMap(
                        side ->
                                side.getValue().stream()
                                        .map(person -> new ProposedDelegate(side.getKey(), person)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

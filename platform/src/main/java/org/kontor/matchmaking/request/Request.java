package org.kontor.matchmaking.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/// One organisation's wish to meet another, and what became of it.
@Table(schema = "matchmaking", name = "request")
public record Request(
        @Id RequestId id,
        EventId eventId,
        OrganisationId fromId,
        OrganisationId toId,
        Wish wish,
        @Nullable Wish answerWish,
        Mode mode,
        String message,
        RequestState state,
        @MappedCollection(idColumn = "request_id") Set<ProposedDelegate> delegates,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Version int version) {

    static Request of(EventId event, NewRequest wanted) {
        return new Request(
                RequestId.next(),
                event,
                wanted.from(),
                wanted.to(),
                wanted.wish(),
                wanted.answer().orElse(null),
                wanted.mode(),
                wanted.message(),
                wanted.state(),
                delegates(wanted.delegates()),
                wanted.askedAt(),
                wanted.answeredAt().orElse(null),
                0);
    }

    /// The request after the other side agreed, with a wish of their own where they have one.
    Request accept(Optional<Wish> answer, Instant now) {
        return become(RequestState.ACCEPTED, answer.orElse(null), now);
    }

    Request decline(Instant now) {
        return become(RequestState.DECLINED, null, now);
    }

    Request withdraw(Instant now) {
        return become(RequestState.WITHDRAWN, answerWish, now);
    }

    Request expire(Instant now) {
        return become(RequestState.EXPIRED, null, now);
    }

    private Request become(RequestState next, @Nullable Wish answer, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "A request that is %s cannot become %s".formatted(state, next));
        }
        return new Request(
                id, eventId, fromId, toId, wish, answer, mode, message, next, delegates, askedAt,
                now, version);
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

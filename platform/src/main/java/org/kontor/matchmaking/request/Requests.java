package org.kontor.matchmaking.request;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.RequestWithdrawn;
import org.kontor.matchmaking.RequestsAccepted;
import org.kontor.matchmaking.Wish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The wishes to meet, and what follows when one is answered or withdrawn.
@Component
@Transactional
public class Requests {
    private final JdbcAggregateTemplate aggregates;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail trail;
    private final Clock clock;

    Requests(
            JdbcAggregateTemplate aggregates,
            ApplicationEventPublisher publisher,
            AuditTrail trail,
            Clock clock) {
        this.aggregates = aggregates;
        this.publisher = publisher;
        this.trail = trail;
        this.clock = clock;
    }

    /// Stores requests as they stand, and makes those known that are accepted.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where two organisations have an open
    ///     or accepted request already
    public List<RequestId> add(EventId event, List<NewRequest> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Request> added = wanted.stream().map(one -> Request.of(event, one)).toList();
        aggregates.insertAll(added);
        trail.record(
                new Subject("event", event.value()),
                "matchmaking.audit.entered",
                Map.of("requests", String.valueOf(added.size())));
        List<RequestId> accepted =
                added.stream()
                        .filter(request -> request.state() == RequestState.ACCEPTED)
                        .map(Request::id)
                        .toList();
        if (!accepted.isEmpty()) {
            publisher.publishEvent(new RequestsAccepted(event, accepted));
        }
        return added.stream().map(Request::id).toList();
    }

    Optional<Request> find(EventId event, RequestId id) {
        return Optional.ofNullable(aggregates.findById(id, Request.class))
                .filter(request -> request.eventId().equals(event));
    }

    void accept(Request request, Optional<Wish> answer) {
        store(request.accept(answer, clock.instant()));
        publisher.publishEvent(new RequestsAccepted(request.eventId(), List.of(request.id())));
    }

    void decline(Request request) {
        store(request.decline(clock.instant()));
    }

    /// Ends the request; a meeting that came of it loses its ground.
    void withdraw(Request request) {
        store(request.withdraw(clock.instant()));
        if (request.state() == RequestState.ACCEPTED) {
            publisher.publishEvent(new RequestWithdrawn(request.eventId(), request.id()));
        }
    }

    private void store(Request request) {
        aggregates.update(request);
        trail.record(
                new Subject("request", request.id().value()),
                "matchmaking.audit." + request.state().name().toLowerCase(Locale.ROOT),
                Map.of("from", request.fromId().toString(), "to", request.toId().toString()));
    }
}

package org.kontor.matchmaking.request;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.matchmaking.NewRequest;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.RequestWithdrawn;
import org.kontor.matchmaking.RequestsAccepted;
import org.kontor.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The wishes to meet, with the record of what happens to them and the word to modules above.
@Component
@Transactional
public class Requests {
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail trail;
    private final TellingSides telling;
    private final Clock clock;

    Requests(
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            ApplicationEventPublisher publisher,
            AuditTrail trail,
            TellingSides telling,
            Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.publisher = publisher;
        this.trail = trail;
        this.telling = telling;
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
        telling.asked(event, added);
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

    /// The event's request with this id, held until the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Request> lock(EventId event, RequestId id) {
        // Not `for update`: a meeting that is being made of the request refers to it.
        database.sql("select id from matchmaking.request where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return Optional.ofNullable(aggregates.findById(id, Request.class))
                .filter(request -> request.eventId().equals(event));
    }

    void insert(Request request) {
        aggregates.insert(request);
        record(request, "asked");
        telling.asked(request.eventId(), List.of(request));
    }

    /// Stores that the organiser lets the other side have the request.
    Request forward(Request held) {
        Request forwarded = store(held.forward(), "forwarded");
        telling.asked(forwarded.eventId(), List.of(forwarded));
        return forwarded;
    }

    /// Stores the request with what was done to it, as the record names it.
    public Request store(Request request, String action) {
        Request stored = aggregates.update(request);
        record(stored, action);
        return stored;
    }

    /// Stores the state that the request took, and what follows of it.
    Request move(Request before, Request request) {
        return move(before, request, RequestWithdrawn.Why.NO_WISH);
    }

    /// @param why it is off, should it be
    Request move(Request before, Request request, RequestWithdrawn.Why why) {
        Request stored = aggregates.update(request);
        var facts = new TreeMap<>(sides(stored));
        if (why == RequestWithdrawn.Why.MERGED) {
            facts.put("reason", "matchmaking.merged");
        }
        record(stored, request.state().name().toLowerCase(Locale.ROOT), facts);
        if (why != RequestWithdrawn.Why.MERGED) {
            telling.moved(before, stored);
        }
        if (request.state() == RequestState.ACCEPTED) {
            publisher.publishEvent(new RequestsAccepted(request.eventId(), List.of(request.id())));
        } else if (before.state() == RequestState.ACCEPTED) {
            publisher.publishEvent(new RequestWithdrawn(request.eventId(), request.id(), why));
        }
        return stored;
    }

    /// Who does something now; nobody where time does.
    Answer.Hand hand(@Nullable PersonId person) {
        return new Answer.Hand(person, clock.instant());
    }

    /// Lets the modules above know that an agreed request weighs more than it did.
    void weighAnew(Request accepted) {
        publisher.publishEvent(new RequestsAccepted(accepted.eventId(), List.of(accepted.id())));
    }

    private void record(Request request, String action) {
        record(request, action, sides(request));
    }

    private void record(Request request, String action, Map<String, String> facts) {
        trail.record(
                new Subject("request", request.id().value()), "matchmaking.audit." + action, facts);
    }

    private static Map<String, String> sides(Request request) {
        return Map.of("from", request.fromId().toString(), "to", request.toId().toString());
    }
}

package org.kontor.matchmaking.request;

import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Ask;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Asked;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.rule.Gate;
import org.kontor.matchmaking.rule.MayAsk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks another organisation to meet, as the event's rules have it.
@Component
public class Asking {
    private final Requests requests;
    private final Gate gate;
    private final JdbcClient database;

    Asking(Requests requests, Gate gate, JdbcClient database) {
        this.requests = requests;
        this.gate = gate;
        this.database = database;
    }

    /// Sends the request, or to the organiser where the rules say so; sent twice it is there once.
    @Transactional
    public Asked ask(EventCard event, Ask ask) {
        gate.lock(event.id(), ask.from(), ask.to());
        Optional<Open> open = between(event.id(), ask.from(), ask.to());
        if (open.isPresent() && !open.get().hidden) {
            return new Asked.AlreadyThere(open.get().request);
        }
        Optional<AskRefusal> refusal = refusal(event, ask.from(), ask.to());
        if (refusal.isPresent()) {
            return new Asked.Refused(refusal.get());
        }
        MayAsk verdict = gate.verdict(event.id(), ask.from(), ask.to());
        Request request =
                Request.of(
                        event.id(),
                        ask,
                        verdict == MayAsk.YES ? Route.DIRECT : Route.HELD,
                        requests.hand(ask.by()));
        requests.insert(request);
        return new Asked.Sent(request.id(), request.route() == Route.HELD);
    }

    /// Why the one cannot ask the other now, empty where it can.
    Optional<AskRefusal> refusal(EventCard event, OrganisationId from, OrganisationId to) {
        if (between(event.id(), from, to).isPresent()) {
            return Optional.of(AskRefusal.WITH_ORGANISER);
        }
        if (gate.verdict(event.id(), from, to) == MayAsk.NO) {
            return Optional.of(AskRefusal.NOT_ALLOWED);
        }
        return gate.closed(event.id()).or(() -> gate.spent(event, from, to));
    }

    /// The request between the two that is open or agreed, whoever asked.
    Optional<Open> between(EventId event, OrganisationId own, OrganisationId other) {
        return database.sql(
                        """
                        select id, route = 'HELD' and to_id = :own as hidden from matchmaking.request
                        where event_id = :event and state in ('PENDING', 'ACCEPTED')
                          and least(from_id, to_id) = least(:own::uuid, :other::uuid)
                          and greatest(from_id, to_id) = greatest(:own::uuid, :other::uuid)
                        """)
                .param("event", event.value())
                .param("own", own.value())
                .param("other", other.value())
                .query(
                        (row, number) ->
                                new Open(
                                        new RequestId(row.getObject("id", UUID.class)),
                                        row.getBoolean("hidden")))
                .optional();
    }

    /// @param hidden whether the organiser has it, so that the own side may not know of it
    record Open(RequestId request, boolean hidden) {}
}

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
import org.kontor.matchmaking.rule.Passage;
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
        if (open.isPresent()) {
            return new Asked.Refused(AskRefusal.WITH_ORGANISER);
        }
        Passage passage = gate.passage(event, ask.from(), ask.to());
        if (passage.refusal().isPresent()) {
            return new Asked.Refused(passage.refusal().get());
        }
        Request request =
                Request.of(
                        event.id(),
                        ask,
                        passage.throughOrganiser() ? Route.HELD : Route.DIRECT,
                        requests.hand(ask.by()));
        requests.insert(request);
        return new Asked.Sent(request.id(), request.route() == Route.HELD);
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

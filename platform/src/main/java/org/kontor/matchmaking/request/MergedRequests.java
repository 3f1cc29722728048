package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationsMerged;
import org.kontor.events.EventId;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.RequestWithdrawn;
import org.kontor.matchmaking.rule.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets the wishes of an organisation that had two entries count for the one that is left; hearing
/// the same twice changes nothing.
@Component
class MergedRequests {
    private final Requests requests;
    private final Gate gate;
    private final Directory directory;
    private final JdbcClient database;
    private final MovingRequests moving;

    MergedRequests(
            Requests requests,
            Gate gate,
            Directory directory,
            JdbcClient database,
            MovingRequests moving) {
        this.requests = requests;
        this.gate = gate;
        this.directory = directory;
        this.database = database;
        this.moving = moving;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        OrganisationId duplicate = merged.duplicate();
        OrganisationId left = directory.left(merged);
        for (Open open : open(duplicate)) {
            gate.lock(open.event, left, open.other);
            Optional<Request> request =
                    requests.lock(open.event, open.id).filter(each -> each.state().isOpen());
            if (open.other.equals(left)) {
                request.ifPresent(this::withdraw);
            } else if (request.isPresent()) {
                between(open.event, left, open.other)
                        .flatMap(id -> requests.lock(open.event, id))
                        .ifPresent(kept -> join(kept, request.get(), duplicate, left));
            }
        }
        moving.move(duplicate, left);
    }

    private void join(Request one, Request other, OrganisationId duplicate, OrganisationId left) {
        UnaryOperator<OrganisationId> now = id -> id.equals(duplicate) ? left : id;
        JoinedRequest joined = JoinedRequest.of(one, other, now, requests.hand(null));
        withdraw(joined.dropped());
        if (joined.kept().state() != joined.before().state()) {
            requests.move(joined.before(), joined.kept());
        } else if (!joined.kept().equals(joined.before())) {
            Request kept = requests.store(joined.kept(), "joined");
            if (kept.state() == RequestState.ACCEPTED) {
                requests.weighAnew(kept);
            }
        }
    }

    private void withdraw(Request request) {
        requests.move(request, request.withdraw(requests.hand(null)), RequestWithdrawn.Why.MERGED);
    }

    /// The open and agreed requests of the organisation, in an order that all who lock keep to.
    private List<Open> open(OrganisationId organisation) {
        return database.sql(
                        """
                        select event_id, id, case from_id when :organisation then to_id else from_id end as other
                        from matchmaking.request
                        where :organisation in (from_id, to_id) and state in ('PENDING', 'ACCEPTED')
                        order by event_id, other, id
                        """)
                .param("organisation", organisation.value())
                .query(
                        (row, number) ->
                                new Open(
                                        new EventId(row.getObject("event_id", UUID.class)),
                                        new RequestId(row.getObject("id", UUID.class)),
                                        new OrganisationId(row.getObject("other", UUID.class))))
                .list();
    }

    private Optional<RequestId> between(EventId event, OrganisationId one, OrganisationId other) {
        return database.sql(
                        """
                        select id from matchmaking.request
                        where event_id = :event and state in ('PENDING', 'ACCEPTED')
                          and (from_id, to_id) in ((:one, :other), (:other, :one))
                        """)
                .params(Map.of("event", event.value(), "one", one.value(), "other", other.value()))
                .query((row, number) -> new RequestId(row.getObject("id", UUID.class)))
                .optional();
    }

    private record Open(EventId event, RequestId id, OrganisationId other) {}
}

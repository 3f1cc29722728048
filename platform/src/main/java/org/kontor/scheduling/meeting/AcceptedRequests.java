package org.kontor.scheduling.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.AcceptedRequest;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestsAccepted;
import org.kontor.shared.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Makes a meeting of every request that is accepted; hearing the same twice changes nothing.
@Component
class AcceptedRequests {
    private final Matchmaking matchmaking;
    private final PlanningMeetings planning;

    AcceptedRequests(Matchmaking matchmaking, PlanningMeetings planning) {
        this.matchmaking = matchmaking;
        this.planning = planning;
    }

    @ApplicationModuleListener
    void on(RequestsAccepted accepted) {
        Set<RequestId> wanted = new HashSet<>(accepted.requests());
        planning.plan(
                matchmaking.accepted(accepted.event()).stream()
                        .filter(request -> wanted.contains(request.id()))
                        .map(request -> meeting(accepted.event(), request))
                        .toList());
    }

    private static NewMeeting meeting(EventId event, AcceptedRequest request) {
        return new NewMeeting(
                event,
                Optional.of(request.id().value()),
                List.of(side(request.from(), request), side(request.to(), request)),
                request.mode() == Mode.ONLINE,
                request.mandatory(),
                request.weight(),
                Set.of());
    }

    private static NewMeeting.Side side(OrganisationId organisation, AcceptedRequest request) {
        Map<OrganisationId, Set<PersonId>> named = request.delegates();
        return new NewMeeting.Side(organisation, named.getOrDefault(organisation, Set.of()));
    }
}

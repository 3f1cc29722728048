package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.matchmaking.AcceptedRequest;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestsAccepted;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.meeting.NewMeeting;
import org.kontor.scheduling.meeting.PlanningMeetings;
import org.kontor.shared.PersonId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Makes a meeting of every request that is accepted, and once a timetable is published places it
/// at once; hearing the same twice changes nothing.
@Component
class AcceptedRequests {
    private final Matchmaking matchmaking;
    private final PlanningMeetings planning;
    private final MeetingQueries meetings;
    private final PlacingMeeting placing;
    private final Events events;

    AcceptedRequests(
            Matchmaking matchmaking,
            PlanningMeetings planning,
            MeetingQueries meetings,
            PlacingMeeting placing,
            Events events) {
        this.matchmaking = matchmaking;
        this.planning = planning;
        this.meetings = meetings;
        this.placing = placing;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(RequestsAccepted accepted) {
        EventCard event = events.find(accepted.event()).orElseThrow();
        List<AcceptedRequest> agreed = matchmaking.accepted(accepted.event(), accepted.requests());
        planning.plan(agreed.stream().map(request -> meeting(accepted.event(), request)).toList());
        for (AcceptedRequest request : agreed) {
            meetings.of(request.id())
                    .ifPresent(meeting -> placing.place(event, meeting, request.isForNow()));
        }
    }

    private static NewMeeting meeting(EventId event, AcceptedRequest request) {
        return new NewMeeting(
                event,
                Optional.of(request.id().value()),
                List.of(side(request.from(), request), side(request.to(), request)),
                request.mode() == Mode.ONLINE,
                request.mandatory(),
                request.weight(),
                Set.of(),
                request.languages());
    }

    private static NewMeeting.Side side(OrganisationId organisation, AcceptedRequest request) {
        Map<OrganisationId, Set<PersonId>> named = request.delegates();
        return new NewMeeting.Side(organisation, named.getOrDefault(organisation, Set.of()));
    }
}

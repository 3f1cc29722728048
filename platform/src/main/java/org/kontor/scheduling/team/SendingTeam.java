package org.kontor.scheduling.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.placing.SwappingDelegate;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Sends the people of an organisation to its meetings, each by itself, so that one that somebody
/// else changed meanwhile holds up no other.
@Component
class SendingTeam {
    private final Teams teams;
    private final SwappingDelegate swapping;

    SendingTeam(Teams teams, SwappingDelegate swapping) {
        this.teams = teams;
        this.swapping = swapping;
    }

    /// What somebody decides about a meeting.
    ///
    /// @param seen who was sent as they saw it
    record Choice(MeetingId meeting, List<PersonId> seen, PersonId person) {}

    /// Does as was chosen by hand.
    ///
    /// @return the meetings about which nothing was changed, because somebody else was quicker, the
    ///     meeting has begun, or the person has no time
    List<MeetingId> send(EventCard event, OrganisationId organisation, Collection<Choice> choices) {
        Team team = teams.of(event.id(), organisation);
        var refused = new ArrayList<MeetingId>();
        for (Choice choice : choices) {
            boolean isOurs =
                    team.member(choice.person).isPresent()
                            && team.meetings().stream()
                                    .anyMatch(meeting -> meeting.id().equals(choice.meeting));
            if (!isOurs
                    || !swapping.send(
                            event, choice.meeting, organisation, choice.seen, choice.person)) {
                refused.add(choice.meeting);
            }
        }
        return refused;
    }

    /// Does as is suggested, for all meetings in one step.
    List<MeetingId> sendAsSuggested(EventCard event, OrganisationId organisation) {
        Team team = teams.of(event.id(), organisation);
        return send(
                event,
                organisation,
                Suggesting.of(team).stream()
                        .map(
                                suggestion ->
                                        new Choice(
                                                suggestion.meeting(),
                                                team.meetings().stream()
                                                        .filter(
                                                                meeting ->
                                                                        meeting.id()
                                                                                .equals(
                                                                                        suggestion
                                                                                                .meeting()))
                                                        .flatMap(meeting -> meeting.sent().stream())
                                                        .toList(),
                                                suggestion.person()))
                        .toList());
    }
}

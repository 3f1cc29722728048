package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.shared.PersonId;

/// Where a person asks and answers at an event: for each organisation they act for, one at a time.
///
/// @param organisations at least one
/// @param current the one whose requests are shown
/// @param open how many requests each has to answer
public record Desk(
        EventCard event,
        PersonId person,
        List<Participant> organisations,
        Participant current,
        Map<OrganisationId, Integer> open) {

    public int toAnswer(Participant organisation) {
        return open.getOrDefault(organisation.id(), 0);
    }

    /// An address of the event's requests, with for whom the reader acts where that is a question.
    public String path(String below) {
        String path = event.path() + "/requests" + below;
        if (organisations.size() == 1) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "as=" + current.id();
    }

    /// The same desk, acting for one of its organisations.
    Desk of(OrganisationId organisation) {
        return new Desk(
                event,
                person,
                organisations,
                organisations.stream()
                        .filter(one -> one.id().equals(organisation))
                        .findFirst()
                        .orElseThrow(),
                open);
    }

    Actor actor() {
        return new Actor(
                person, organisations.stream().map(Participant::id).collect(Collectors.toSet()));
    }
}

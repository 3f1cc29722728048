package org.kontor.matchmaking.request;

import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.Participant;
import org.kontor.shared.PersonId;

/// Where a person asks and answers at an event: for each organisation they act for, one at a time.
///
/// @param open how many requests each has to answer; at least one organisation
/// @param current the one whose requests are shown
public record Desk(
        EventCard event,
        PersonId person,
        SequencedMap<Participant, Integer> open,
        Participant current) {

    public Set<Participant> organisations() {
        return open.sequencedKeySet();
    }

    public int toAnswer(Participant organisation) {
        return open.getOrDefault(organisation, 0);
    }

    /// An address of the event's requests, with for whom the reader acts where that is a question.
    public String path(String below) {
        return at("/requests" + below);
    }

    /// An address below the event's, with the same.
    public String at(String below) {
        String path = event.path() + below;
        if (open.size() == 1) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "as=" + current.id();
    }

    /// The same desk, acting for one of its organisations.
    public Desk of(OrganisationId organisation) {
        return new Desk(
                event,
                person,
                open,
                organisations().stream()
                        .filter(one -> one.id().equals(organisation))
                        .findFirst()
                        .orElseThrow());
    }

    Actor actor() {
        return new Actor(
                person, organisations().stream().map(Participant::id).collect(Collectors.toSet()));
    }
}

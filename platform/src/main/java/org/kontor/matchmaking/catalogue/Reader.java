package org.kontor.matchmaking.catalogue;

import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.request.Desk;
import org.kontor.shared.PersonId;

/// Who reads the catalogue: somebody who acts for a participant, or the event's organiser.
///
/// @param desk empty for an organiser who acts for nobody
public record Reader(EventCard event, PersonId person, Optional<Desk> desk) {

    /// The organisation for which others are judged.
    public Optional<OrganisationId> own() {
        return desk.map(one -> one.current().id());
    }

    /// An address below the event's, with for whom the reader acts where that is a question.
    public String at(String below) {
        return desk.map(one -> one.at(below)).orElse(event.path() + below);
    }
}

package org.kontor.events;

import java.util.Optional;
import org.kontor.shared.PersonId;
import org.kontor.shared.Translated;

/// People of several organisations who travel to an event together.
///
/// @param country ISO 3166 code, empty for a programme of several countries
public record DelegationCard(
        DelegationId id,
        EventCard event,
        Translated name,
        String country,
        Optional<PersonId> leader,
        int version) {

    /// The delegation's address below the language.
    public String path() {
        return event.path() + "/delegations/" + id;
    }
}

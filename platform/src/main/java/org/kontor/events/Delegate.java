package org.kontor.events;

import java.util.Set;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.PersonId;

/// An approved registration that takes part in the matchmaking.
///
/// @param busy the numbers of the slots in which the person cannot meet: sessions signed up for
///     or spoken in, meetings at other events, and their own blocks
public record Delegate(
        RegistrationId registration,
        PersonId person,
        OrganisationId organisation,
        Set<Integer> busy) {
    public Delegate {
        busy = Set.copyOf(busy);
    }
}

package org.kontor.scheduling.team;

import java.util.List;
import java.util.Set;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// Somebody who comes for the organisation.
///
/// @param expertise the tags of what they know about
/// @param taken when they have no time, but for meetings of the organisation
public record Member(PersonId person, String name, Set<String> expertise, List<Period> taken) {
    public Member {
        expertise = Set.copyOf(expertise);
        taken = List.copyOf(taken);
    }
}

package org.kontor.matchmaking.affinity;

import java.util.Set;
import java.util.UUID;

/// Whom an organisation met at earlier events.
///
/// @param countries where those come from
public record Past(Set<UUID> parties, Set<String> countries) {
    public static final Past NONE = new Past(Set.of(), Set.of());

    public Past {
        parties = Set.copyOf(parties);
        countries = Set.copyOf(countries);
    }
}

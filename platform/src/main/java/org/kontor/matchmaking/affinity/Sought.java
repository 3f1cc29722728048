package org.kontor.matchmaking.affinity;

import java.util.Set;

/// What kind of partner an organisation wishes; an empty set says that all are as welcome.
///
/// @param kinds kinds of organisations
/// @param countries ISO 3166 alpha-2
public record Sought(Set<String> kinds, Set<String> countries) {
    public static final Sought ANYBODY = new Sought(Set.of(), Set.of());

    public Sought {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
    }
}

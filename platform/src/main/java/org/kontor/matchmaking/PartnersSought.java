package org.kontor.matchmaking;

import java.util.List;

/// With whom an organisation wishes to work; an empty list says that all are welcome.
///
/// @param kinds names of [org.kontor.directory.OrganisationKind]
/// @param countries ISO 3166 alpha-2
public record PartnersSought(List<String> kinds, List<String> countries) {
    public static final PartnersSought ANYBODY = new PartnersSought(List.of(), List.of());

    public PartnersSought {
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
    }
}

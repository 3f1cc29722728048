package org.kontor.directory;

import java.util.Set;
import org.kontor.shared.Translated;

/// Profiles for tests.
public final class Sample {
    private Sample() {}

    /// A cluster's profile that lacks nothing.
    public static ProfileChange complete(String name, String country, String ecosystem) {
        return OrganisationProfile.of(OrganisationKind.CLUSTER, name, country)
                .codes(Set.of(Code.ecosystem(ecosystem)))
                .description(Translated.english(("What " + name + " does. ").repeat(20)))
                .contacts(java.util.List.of(ContactPoint.of("Desk", "desk@example.org")));
    }
}

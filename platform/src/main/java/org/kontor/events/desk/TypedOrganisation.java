package org.kontor.events.desk;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;

/// An organisation as the organiser typed it.
///
/// @param one the organisation that is meant, empty where it is not clear which
/// @param alike those that may be meant
public record TypedOrganisation(String text, Optional<OrganisationId> one, List<Named> alike) {
    static final TypedOrganisation NOTHING = new TypedOrganisation("", Optional.empty(), List.of());

    public TypedOrganisation {
        alike = List.copyOf(alike);
    }

    /// One that may be meant.
    ///
    /// @param country ISO 3166 code
    /// @param exact whether it is called what was typed
    public record Named(OrganisationId id, String name, String country, boolean exact) {}
}

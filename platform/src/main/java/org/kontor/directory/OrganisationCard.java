package org.kontor.directory;

import java.util.List;
import java.util.Optional;
import org.kontor.shared.Translated;

/// What other pages show of an organisation.
///
/// @param id the one it goes by now, after a merge another than the one asked for
/// @param country ISO 3166 alpha-2
/// @param label code of the label of cluster management that holds today
/// @param logo id of a stored file
/// @param ecosystems codes in the order of their list
public record OrganisationCard(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        String shortName,
        String country,
        Translated description,
        List<String> ecosystems,
        Optional<String> label,
        Optional<String> logo,
        boolean published) {

    /// The page of the organisation, below the language.
    public String path() {
        return "/directory/" + id;
    }

    /// The short name where there is one, else the name.
    public String called() {
        return shortName.isEmpty() ? name : shortName;
    }
}

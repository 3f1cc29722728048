package org.kontor.matchmaking.wishfile;

import java.util.Optional;
import org.kontor.directory.OrganisationId;

/// An organisation of the table, found in the directory or to be entered there.
///
/// @param name as the directory has it, else as the table has it
/// @param country empty where the table does not say and the directory does not know
public record Party(String name, String country, String number, Optional<OrganisationId> known) {

    /// The same for every spelling of one organisation.
    String key() {
        return known.map(OrganisationId::toString)
                .orElseGet(() -> country + " " + Parties.plain(name));
    }
}

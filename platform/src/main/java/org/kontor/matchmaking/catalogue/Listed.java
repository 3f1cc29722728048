package org.kontor.matchmaking.catalogue;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.matchmaking.RequestState;
import org.kontor.shared.Translated;

/// A participant as the catalogue lists it.
///
/// @param country ISO 3166 alpha-2
/// @param between what became of the last request between it and the reader's organisation, as far
///     as the reader may know
/// @param rank what it is put in order by before its name
public record Listed(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        String country,
        List<String> ecosystems,
        Translated about,
        boolean marked,
        boolean noted,
        Optional<RequestState> between,
        long rank,
        String sortName) {

    CatalogueCursor cursor() {
        return new CatalogueCursor(rank, sortName, id);
    }
}

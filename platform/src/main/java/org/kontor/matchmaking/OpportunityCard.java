package org.kontor.matchmaking;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Translated;

/// What an organisation offers or looks for, as others read it.
///
/// @param hidden whether the organiser took it out of sight; then its own people alone read it
/// @param ended whether it is no longer offered or looked for
public record OpportunityCard(
        OpportunityId id,
        OrganisationId organisation,
        Direction direction,
        OpportunityKind kind,
        Translated title,
        Translated description,
        List<String> tags,
        Optional<Stage> stage,
        PartnersSought sought,
        boolean hidden,
        boolean ended,
        int version) {
    public OpportunityCard {
        tags = List.copyOf(tags);
    }
}

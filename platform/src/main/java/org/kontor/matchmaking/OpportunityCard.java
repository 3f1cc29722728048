package org.kontor.matchmaking;

import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Translated;

/// What an organisation offers or looks for, as others read it.
public record OpportunityCard(
        OpportunityId id,
        OrganisationId organisation,
        Direction direction,
        OpportunityKind kind,
        Translated title,
        Translated description,
        List<String> tags) {
    public OpportunityCard {
        tags = List.copyOf(tags);
    }
}

package org.kontor.matchmaking;

import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Translated;

/// What an organisation offers or looks for, in its own words.
///
/// @param tags codes of the directory's lists, such as ecosystems
public record NewOpportunity(
        OrganisationId organisation,
        Direction direction,
        OpportunityKind kind,
        Translated title,
        Translated description,
        List<String> tags) {
    public NewOpportunity {
        tags = List.copyOf(tags);
    }
}

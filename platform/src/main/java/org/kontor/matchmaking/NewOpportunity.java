package org.kontor.matchmaking;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.shared.Translated;

/// What an organisation offers or looks for, in its own words.
///
/// @param tags codes of the directory's lists of activities and ecosystems
public record NewOpportunity(
        OrganisationId organisation,
        Direction direction,
        OpportunityKind kind,
        Translated title,
        Translated description,
        List<String> tags,
        Optional<Stage> stage,
        PartnersSought sought) {
    public NewOpportunity {
        tags = List.copyOf(tags);
    }

    /// One that says nothing of its stage and is for anybody.
    public NewOpportunity(
            OrganisationId organisation,
            Direction direction,
            OpportunityKind kind,
            Translated title,
            Translated description,
            List<String> tags) {
        this(
                organisation,
                direction,
                kind,
                title,
                description,
                tags,
                Optional.empty(),
                PartnersSought.ANYBODY);
    }
}

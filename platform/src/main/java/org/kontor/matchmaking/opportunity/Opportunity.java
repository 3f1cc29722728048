package org.kontor.matchmaking.opportunity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.Stage;
import org.kontor.shared.Translated;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// What an organisation offers or looks for at an event.
@Table(schema = "matchmaking", name = "opportunity")
record Opportunity(
        @Id OpportunityId id,
        EventId eventId,
        OrganisationId organisationId,
        Direction direction,
        OpportunityKind kind,
        Translated title,
        Translated description,
        List<String> tags,
        @Nullable Stage stage,
        @Embedded.Empty(prefix = "sought_") PartnersSought sought,
        boolean hidden,
        @Nullable Instant endedAt,
        @Version int version) {

    static Opportunity of(OpportunityId id, EventId event, NewOpportunity wanted) {
        return new Opportunity(
                id,
                event,
                wanted.organisation(),
                wanted.direction(),
                wanted.kind(),
                wanted.title(),
                wanted.description(),
                wanted.tags(),
                wanted.stage().orElse(null),
                wanted.sought(),
                false,
                null,
                0);
    }

    /// The same told otherwise; what the organiser hid stays out of sight until they decide anew.
    Opportunity told(NewOpportunity now) {
        return new Opportunity(
                id,
                eventId,
                organisationId,
                now.direction(),
                now.kind(),
                now.title(),
                now.description(),
                now.tags(),
                now.stage().orElse(null),
                now.sought(),
                hidden,
                endedAt,
                version);
    }

    /// @param at when it ended; null where it holds again
    Opportunity ended(@Nullable Instant at) {
        return new Opportunity(
                id,
                eventId,
                organisationId,
                direction,
                kind,
                title,
                description,
                tags,
                stage,
                sought,
                hidden,
                at,
                version);
    }
}

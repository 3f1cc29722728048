package org.kontor.matchmaking.opportunity;

import java.util.List;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.OpportunityKind;
import org.kontor.shared.Translated;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
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
        @Version int version) {

    static Opportunity of(EventId event, NewOpportunity wanted) {
        return new Opportunity(
                OpportunityId.next(),
                event,
                wanted.organisation(),
                wanted.direction(),
                wanted.kind(),
                wanted.title(),
                wanted.description(),
                wanted.tags(),
                0);
    }
}

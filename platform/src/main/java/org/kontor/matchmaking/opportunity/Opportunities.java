package org.kontor.matchmaking.opportunity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.OpportunityKind;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What organisations offer and look for.
@Component
@Transactional
public class Opportunities {
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final AuditTrail trail;

    Opportunities(JdbcAggregateTemplate aggregates, JdbcClient database, AuditTrail trail) {
        this.aggregates = aggregates;
        this.database = database;
        this.trail = trail;
    }

    public List<OpportunityId> add(EventId event, List<NewOpportunity> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Opportunity> added = wanted.stream().map(one -> Opportunity.of(event, one)).toList();
        aggregates.insertAll(added);
        trail.record(
                new Subject("event", event.value()),
                "matchmaking.audit.opportunities",
                Map.of("opportunities", String.valueOf(added.size())));
        return added.stream().map(Opportunity::id).toList();
    }

    /// What the organisations tell at the event, offers first.
    public List<OpportunityCard> of(EventId event, Collection<OrganisationId> organisations) {
        return database.sql(
                        """
                        select id, organisation_id, direction, kind, title, description, tags
                        from matchmaking.opportunity
                        where event_id = :event and organisation_id = any (:organisations)
                        order by organisation_id, direction, id
                        """)
                .param("event", event.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                new OpportunityCard(
                                        new OpportunityId(row.getObject("id", UUID.class)),
                                        new OrganisationId(
                                                row.getObject("organisation_id", UUID.class)),
                                        Direction.valueOf(row.getString("direction")),
                                        OpportunityKind.valueOf(row.getString("kind")),
                                        TranslatedConverters.fromJson(row.getString("title")),
                                        TranslatedConverters.fromJson(row.getString("description")),
                                        Arrays.asList((String[]) row.getArray("tags").getArray())))
                .list();
    }
}

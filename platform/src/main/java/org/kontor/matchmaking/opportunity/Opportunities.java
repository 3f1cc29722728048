package org.kontor.matchmaking.opportunity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.kontor.matchmaking.PartnersSought;
import org.kontor.matchmaking.Stage;
import org.kontor.matchmaking.entry.Entries;
import org.kontor.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What organisations offer and look for.
@Component
@Transactional
public class Opportunities {
    private static final String SELECT =
            """
            select id, organisation_id, direction, kind, title, description, tags, stage, sought_kinds,
                   sought_countries, hidden, ended_at is not null as ended, version
            from matchmaking.opportunity
            where event_id = :event
            """;

    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Entries entries;
    private final AuditTrail trail;
    private final Clock clock;

    Opportunities(
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            Entries entries,
            AuditTrail trail,
            Clock clock) {
        this.aggregates = aggregates;
        this.database = database;
        this.entries = entries;
        this.trail = trail;
        this.clock = clock;
    }

    public List<OpportunityId> add(EventId event, List<NewOpportunity> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Opportunity> added =
                wanted.stream()
                        .map(one -> Opportunity.of(OpportunityId.next(), event, one))
                        .toList();
        aggregates.insertAll(added);
        entries.refresh(event, added.stream().map(Opportunity::organisationId).toList());
        trail.record(
                new Subject("event", event.value()),
                "matchmaking.audit.opportunities",
                Map.of("opportunities", String.valueOf(added.size())));
        return added.stream().map(Opportunity::id).toList();
    }

    /// Adds one by the id that its form was opened with; sent twice it is there once.
    void add(EventId event, OpportunityId id, NewOpportunity wanted) {
        if (!aggregates.existsById(id, Opportunity.class)) {
            aggregates.insert(Opportunity.of(id, event, wanted));
            follow(event, id, wanted.organisation(), "opportunity-added");
        }
    }

    /// Tells one otherwise.
    ///
    /// @throws OptimisticLockingFailureException where somebody else changed it after `seen`
    void change(EventId event, OpportunityId id, int seen, NewOpportunity now) {
        aggregates.update(find(event, id, seen, now.organisation()).told(now));
        follow(event, id, now.organisation(), "opportunity-changed");
    }

    /// Ends one, or lets it hold again.
    void end(EventId event, OpportunityId id, int seen, OrganisationId own, boolean ends) {
        Opportunity opportunity = find(event, id, seen, own);
        aggregates.update(opportunity.ended(ends ? clock.instant() : null));
        follow(event, id, own, ends ? "opportunity-ended" : "opportunity-again");
    }

    private Opportunity find(EventId event, OpportunityId id, int seen, OrganisationId own) {
        Opportunity found =
                Optional.ofNullable(aggregates.findById(id, Opportunity.class))
                        .filter(one -> one.eventId().equals(event))
                        .filter(one -> one.organisationId().equals(own))
                        .orElseThrow(NotFound::new);
        if (found.version() != seen) {
            throw new OptimisticLockingFailureException("The opportunity changed since");
        }
        return found;
    }

    private void follow(EventId event, OpportunityId id, OrganisationId own, String action) {
        entries.refresh(event, List.of(own));
        trail.record(
                new Subject("opportunity", id.value()),
                "matchmaking.audit." + action,
                Map.of("organisation", own.toString()));
    }

    /// What others may read of what the organisations tell at the event, offers first.
    public List<OpportunityCard> of(EventId event, Collection<OrganisationId> organisations) {
        return read(
                event,
                organisations,
                "and organisation_id = any (:organisations) and ended_at is null and not hidden");
    }

    /// All that the organisation ever told at the event, what holds before what has ended.
    public List<OpportunityCard> own(EventId event, OrganisationId organisation) {
        return read(event, List.of(organisation), "and organisation_id = any (:organisations)");
    }

    public Optional<OpportunityCard> find(EventId event, OpportunityId id) {
        return database.sql(SELECT + "and id = :id")
                .param("event", event.value())
                .param("id", id.value())
                .query((row, number) -> card(row))
                .optional();
    }

    private List<OpportunityCard> read(
            EventId event, Collection<OrganisationId> organisations, String which) {
        return database.sql(
                        SELECT
                                + which
                                + " order by organisation_id, ended_at is not null, direction, id")
                .param("event", event.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, number) -> card(row))
                .list();
    }

    private static OpportunityCard card(ResultSet row) throws SQLException {
        return new OpportunityCard(
                new OpportunityId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Direction.valueOf(row.getString("direction")),
                OpportunityKind.valueOf(row.getString("kind")),
                TranslatedConverters.fromJson(row.getString("title")),
                TranslatedConverters.fromJson(row.getString("description")),
                texts(row, "tags"),
                Optional.ofNullable(row.getString("stage")).map(Stage::valueOf),
                new PartnersSought(texts(row, "sought_kinds"), texts(row, "sought_countries")),
                row.getBoolean("hidden"),
                row.getBoolean("ended"),
                row.getInt("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}

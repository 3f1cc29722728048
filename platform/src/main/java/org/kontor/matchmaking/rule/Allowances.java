package org.kontor.matchmaking.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts what organisations have used of their quotas, those that come under a cluster together
/// with it; a day is one of the event's zone.
@Component
public class Allowances {
    private final JdbcClient database;
    private final Clock clock;

    Allowances(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Allowance of(EventCard event, OrganisationId organisation) {
        return known(of(event, List.of(organisation)), organisation);
    }

    /// The allowances of all these organisations.
    Map<OrganisationId, Allowance> of(EventCard event, Collection<OrganisationId> organisations) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), event.zone());
        OffsetDateTime midnight =
                today.atStartOfDay(event.zone()).toInstant().atOffset(ZoneOffset.UTC);
        Map<OrganisationId, Allowance> allowances = new HashMap<>();
        database.sql(
                        """
                        select organisation.id,
                               count(*) filter (where from_id = any (family.ids) and state in ('PENDING', 'ACCEPTED')) as used_asks,
                               count(*) filter (where from_id = any (family.ids) and asked_at >= :midnight) as used_asks_a_day,
                               count(*) filter (where to_id = any (family.ids) and state in ('PENDING', 'ACCEPTED')) as used_asked,
                               count(*) filter (where to_id = any (family.ids) and asked_at >= :midnight) as used_asked_a_day,
                               coalesce(max(asks), 0) as asks, coalesce(max(asks_a_day), 0) as asks_a_day,
                               coalesce(max(asked), 0) as asked, coalesce(max(asked_a_day), 0) as asked_a_day
                        from unnest(:organisations) as organisation (id)
                        left join events.affiliation under
                            on under.event_id = :event and under.organisation_id = organisation.id
                        cross join lateral (
                            select array_agg(organisation_id) || coalesce(under.cluster_id, organisation.id) as ids
                            from events.affiliation
                            where event_id = :event and cluster_id = coalesce(under.cluster_id, organisation.id)
                        ) family
                        left join matchmaking.rules on rules.event_id = :event
                        left join matchmaking.request on request.event_id = :event
                            and (from_id = any (family.ids) or to_id = any (family.ids))
                        group by organisation.id
                        """)
                .param("event", event.id().value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("midnight", midnight)
                .query(
                        row -> {
                            allowances.put(
                                    new OrganisationId(row.getObject("id", UUID.class)),
                                    new Allowance(
                                            used(row, "asks"),
                                            used(row, "asks_a_day"),
                                            used(row, "asked"),
                                            used(row, "asked_a_day")));
                        });
        return allowances;
    }

    static Allowance known(Map<OrganisationId, Allowance> all, OrganisationId organisation) {
        return Objects.requireNonNull(all.get(organisation));
    }

    private static Allowance.Used used(ResultSet row, String quota) throws SQLException {
        return new Allowance.Used(row.getInt("used_" + quota), row.getInt(quota));
    }
}

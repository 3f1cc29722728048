package org.kontor.insight.delegation;

import java.util.List;
import org.kontor.events.DelegationCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what became of the wishes of a delegation's organisations.
@Component
class ReportQueries {
    private static final String SENDING =
            """
            with own as (
                select coalesce(gone."into", r.organisation_id) as id, count(distinct r.person_id) as people
                from events.delegation_member m
                join events.registration r on r.id = m.registration_id and r.state <> 'CANCELLED'
                left join directory.merged gone on gone.id = r.organisation_id
                where m.delegation_id = :delegation
                group by 1
            ), met as (
                select own.id, e.state, e.from_id = own.id as asks,
                       case when e.from_id = own.id then e.to_id else e.from_id end as partner
                from own
                join insight.encounter e on e.event_id = :event and own.id in (e.from_id, e.to_id)
                where e.state <> 'WITHDRAWN'
            )
            """;
    private static final String AGREED =
            "met.state in ('ACCEPTED', 'SCHEDULED', 'HELD', 'NO_SHOW', 'CANCELLED')";

    private final JdbcClient database;

    ReportQueries(JdbcClient database) {
        this.database = database;
    }

    /// By name.
    List<ReportRow> rows(DelegationCard delegation) {
        return database.sql(
                        (SENDING
                                        + """
                        select o.name, own.people,
                               count(*) filter (where met.asks) as asked,
                               count(*) filter (where not met.asks) as was_asked,
                               count(*) filter (where %1$s) as accepted,
                               count(*) filter (where met.state in ('SCHEDULED', 'HELD', 'NO_SHOW')) as scheduled,
                               count(*) filter (where met.state = 'HELD') as held,
                               coalesce(string_agg(p.name || ' (' || p.country || ')', ', ' order by p.name)
                                   filter (where %1$s and met.state <> 'CANCELLED'), '') as partners
                        from own
                        join directory.organisation o on o.id = own.id
                        left join met on met.id = own.id
                        left join directory.organisation p on p.id = met.partner
                        group by o.id, o.name, own.people
                        order by lower(o.name), o.id
                        """)
                                .formatted(AGREED))
                .param("delegation", delegation.id().value())
                .param("event", delegation.event().id().value())
                .query(
                        (row, number) ->
                                new ReportRow(
                                        row.getString("name"),
                                        row.getInt("people"),
                                        row.getInt("asked"),
                                        row.getInt("was_asked"),
                                        row.getInt("accepted"),
                                        row.getInt("scheduled"),
                                        row.getInt("held"),
                                        row.getString("partners")))
                .list();
    }

    /// From how many countries those are with whom meetings are agreed.
    int countries(DelegationCard delegation) {
        return database.sql(
                        SENDING
                                + """
                        select count(distinct p.country) from met
                        join directory.organisation p on p.id = met.partner
                        where %s
                        """
                                        .formatted(AGREED))
                .param("delegation", delegation.id().value())
                .param("event", delegation.event().id().value())
                .query(Integer.class)
                .single();
    }
}

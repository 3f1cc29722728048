package org.kontor.matchmaking.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds requests that nobody has dealt with.
@Component
class WaitingQueries {
    private static final Map<String, String> ICONS =
            Map.of("held", "arrow-forward-up", "prepared", "checkup-list");

    private final JdbcClient database;
    private final Clock clock;

    WaitingQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What others asked the organisations that the person acts for, and what an adviser prepared
    /// for them; for the organiser also what they have to pass on. What expires first comes first.
    List<Waiting> of(UUID event, PersonId person, boolean organises) {
        return database.sql(
                        """
                        with own as (
                            select organisation_id as id from matchmaking.representative
                            where event_id = :event and person_id = :person),
                        waiting as (
                            select case when route = 'HELD' then 'held' else 'asked' end as what,
                                   case when route <> 'HELD' then to_id end as own_id,
                                   matchmaking.expires(asked_at, valid_until, deadline) as until
                            from matchmaking.request join matchmaking.deadline using (event_id)
                            where event_id = :event and state = 'PENDING'
                              and case when route = 'HELD' then :organises else to_id in (select id from own) end
                            union all
                            select 'prepared', from_id, event_ends
                            from matchmaking.prepared join matchmaking.deadline using (event_id)
                            where event_id = :event and from_id in (select id from own) and state = 'WAITING')
                        select slug, zone, what, own_id, coalesce(organisation.name, '') as name,
                               count(*) as waiting, min(waiting.until) as until
                        from waiting
                        join events.event on event.id = :event
                        left join directory.organisation on organisation.id = own_id
                        where waiting.until > :now
                        group by event.id, what, own_id, organisation.id
                        order by what, min(waiting.until), organisation.name
                        """)
                .param("event", event)
                .param("person", person.value())
                .param("organises", organises)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String what = row.getString("what");
        String path =
                switch (what) {
                    case "held" -> "/wishes/held";
                    case "prepared" -> "/requests/prepared?as=" + row.getString("own_id");
                    default -> "/requests?as=" + row.getString("own_id");
                };
        return new Waiting(
                ICONS.getOrDefault(what, "inbox"),
                "matchmaking.waiting." + what,
                row.getLong("waiting"),
                row.getString("name"),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")),
                "/events/" + row.getString("slug") + path);
    }
}

package org.kontor.matchmaking.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.entry.Entries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows which organisations are others than the recommendations take them for.
@Component
class Dues {
    private final JdbcClient database;
    private final Entries entries;
    private final Clock clock;

    Dues(JdbcClient database, Entries entries, Clock clock) {
        this.database = database;
        this.entries = entries;
        this.clock = clock;
    }

    /// An organisation that changed.
    record Due(OrganisationId organisation, UUID mark) {}

    /// Brings the catalogues of events that are not over in step with who comes and what the
    /// directory tells of them.
    void notice() {
        var stale = new LinkedHashMap<EventId, List<OrganisationId>>();
        database.sql(
                        """
                        with coming as (select id from events.event where last_day >= :today)
                        select event_id, organisation_id
                        from (select distinct delegate.event_id, delegate.organisation_id, organisation.changed
                              from matchmaking.delegate
                              join directory.organisation on organisation.id = delegate.organisation_id
                              where delegate.event_id in (select id from coming)) live
                        full join (select event_id, organisation_id, organisation_changed from matchmaking.entry
                                   where event_id in (select id from coming)) listed
                            using (event_id, organisation_id)
                        where live.changed is distinct from listed.organisation_changed
                        order by event_id, organisation_id
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(
                        row -> {
                            stale.computeIfAbsent(
                                            new EventId(row.getObject(1, UUID.class)),
                                            event -> new ArrayList<>())
                                    .add(new OrganisationId(row.getObject(2, UUID.class)));
                        });
        stale.forEach(entries::refresh);
    }

    /// The events at which something is due.
    SequencedSet<EventId> events() {
        return new LinkedHashSet<>(
                database.sql(
                                """
                                select event_id from matchmaking.recommendation_due
                                union
                                select event_id from matchmaking.recommendation_run run
                                join matchmaking.rules using (event_id)
                                where rules.version <> run.rules
                                order by event_id
                                """)
                        .query((row, number) -> new EventId(row.getObject(1, UUID.class)))
                        .list());
    }

    List<Due> of(EventId event) {
        return database.sql(
                        """
                        select organisation_id, mark from matchmaking.recommendation_due
                        where event_id = :event order by organisation_id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Due(
                                        new OrganisationId(row.getObject(1, UUID.class)),
                                        row.getObject(2, UUID.class)))
                .list();
    }

    /// Strikes out what was followed; what changed once more meanwhile stays.
    void followed(EventId event, List<Due> dues) {
        database.sql(
                        """
                        delete from matchmaking.recommendation_due
                        where event_id = :event and mark = any (:marks)
                        """)
                .param("event", event.value())
                .param("marks", dues.stream().map(Due::mark).toArray(UUID[]::new))
                .update();
    }
}

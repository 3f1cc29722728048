package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.matchmaking.entry.Entries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes one organisation in the place of another in all that matchmaking keeps. What the two had
/// between them stays as it was: nobody meets themselves.
@Component
class MovingRequests {
    private static final List<String> DELEGATES =
            List.of(
                    """
                    update matchmaking.request_delegate d set organisation_id = :left
                    from matchmaking.request r
                    where r.id = d.request_id and d.organisation_id = :duplicate
                      and :left not in (r.from_id, r.to_id)
                    """);

    private static final List<String> REQUESTS =
            List.of(
                    """
                    update matchmaking.request set from_id = :left, version = version + 1
                    where from_id = :duplicate and to_id <> :left
                    """,
                    """
                    update matchmaking.request set to_id = :left, version = version + 1
                    where to_id = :duplicate and from_id <> :left
                    """);

    /// What both told in the same words is told once.
    private static final List<String> OPPORTUNITIES =
            List.of(
                    """
                    delete from matchmaking.opportunity d using matchmaking.opportunity k
                    where d.organisation_id = :duplicate and k.organisation_id = :left
                      and (d.event_id, d.direction, d.kind, d.title, d.description)
                        = (k.event_id, k.direction, k.kind, k.title, k.description)
                    """,
                    """
                    update matchmaking.opportunity set organisation_id = :left, version = version + 1
                    where organisation_id = :duplicate
                    """);

    private static final List<String> PARTICIPANTS =
            List.of(
                    """
                    insert into matchmaking.participant as known (event_id, organisation_id, group_id, protected)
                    select event_id, :left, group_id, protected from matchmaking.participant
                    where organisation_id = :duplicate
                    on conflict (event_id, organisation_id) do update
                    set group_id = coalesce(known.group_id, excluded.group_id),
                        protected = known.protected or excluded.protected
                    """,
                    "delete from matchmaking.participant where organisation_id = :duplicate");

    /// A profile that there is for what is left stays; else the duplicate's takes its place.
    private static final List<String> TOLD =
            List.of(
                    """
                    delete from matchmaking.profile d using matchmaking.profile k
                    where d.organisation_id = :duplicate and (k.event_id, k.organisation_id) = (d.event_id, :left)
                    """,
                    """
                    update matchmaking.profile set organisation_id = :left, version = version + 1
                    where organisation_id = :duplicate
                    """,
                    """
                    insert into matchmaking.bookmark as known (event_id, person_id, organisation_id, marked, note, changed_at)
                    select event_id, person_id, :left, marked, note, changed_at from matchmaking.bookmark
                    where organisation_id = :duplicate
                    on conflict (event_id, person_id, organisation_id) do update
                    set marked = known.marked or excluded.marked,
                        note = left(concat_ws(E'\\n', nullif(known.note, ''), nullif(excluded.note, '')), 2000)
                    """,
                    "delete from matchmaking.bookmark where organisation_id = :duplicate");

    /// Reports of what the two had between them stay as they were.
    private static final List<String> REPORTS =
            List.of(
                    """
                    update matchmaking.report p set organisation_id = :left
                    where organisation_id = :duplicate and author_id <> :left and not exists
                        (select from matchmaking.request r
                         where r.id = p.request_id and :duplicate in (r.from_id, r.to_id))
                    """,
                    """
                    update matchmaking.report p set author_id = :left
                    where author_id = :duplicate and organisation_id <> :left and not exists
                        (select from matchmaking.request r
                         where r.id = p.request_id and :duplicate in (r.from_id, r.to_id))
                    """);

    private final JdbcClient database;
    private final Entries entries;
    private final AuditTrail trail;

    MovingRequests(JdbcClient database, Entries entries, AuditTrail trail) {
        this.database = database;
        this.entries = entries;
        this.trail = trail;
    }

    void move(OrganisationId duplicate, OrganisationId left) {
        update(DELEGATES, duplicate, left);
        int requests = update(REQUESTS, duplicate, left);
        int opportunities = update(OPPORTUNITIES, duplicate, left);
        update(PARTICIPANTS, duplicate, left);
        update(TOLD, duplicate, left);
        update(REPORTS, duplicate, left);
        listing(duplicate).forEach(event -> entries.refresh(event, List.of(duplicate, left)));
        if (requests + opportunities > 0) {
            trail.record(
                    new Subject("organisation", left.value()),
                    "matchmaking.audit.merged",
                    Map.of(
                            "requests", String.valueOf(requests),
                            "opportunities", String.valueOf(opportunities)));
        }
    }

    /// The events whose catalogue or recommendations still have the duplicate.
    private List<EventId> listing(OrganisationId duplicate) {
        return database.sql(
                        """
                        select event_id from matchmaking.entry where organisation_id = :duplicate
                        union
                        select event_id from matchmaking.recommendation where organisation_id = :duplicate
                        order by event_id
                        """)
                .param("duplicate", duplicate.value())
                .query((row, number) -> new EventId(row.getObject(1, UUID.class)))
                .list();
    }

    private int update(List<String> statements, OrganisationId duplicate, OrganisationId left) {
        int changed = 0;
        for (String statement : statements) {
            changed +=
                    database.sql(statement)
                            .param("duplicate", duplicate.value())
                            .param("left", left.value())
                            .update();
        }
        return changed;
    }
}

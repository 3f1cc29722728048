package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
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

    private final JdbcClient database;
    private final AuditTrail trail;

    MovingRequests(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    void move(OrganisationId duplicate, OrganisationId left) {
        update(DELEGATES, duplicate, left);
        int requests = update(REQUESTS, duplicate, left);
        int opportunities = update(OPPORTUNITIES, duplicate, left);
        update(PARTICIPANTS, duplicate, left);
        if (requests + opportunities > 0) {
            trail.record(
                    new Subject("organisation", left.value()),
                    "matchmaking.audit.merged",
                    Map.of(
                            "requests", String.valueOf(requests),
                            "opportunities", String.valueOf(opportunities)));
        }
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

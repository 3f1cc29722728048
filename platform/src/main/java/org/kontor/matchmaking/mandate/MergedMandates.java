package org.kontor.matchmaking.mandate;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Lets the consents of an organisation that had two entries, and what is prepared for it, be those
/// of the one that is left; hearing the same twice changes nothing.
@Component
class MergedMandates {
    /// Consented to by both entries, a delegation goes by the consent of what is left.
    private static final List<String> MANDATES =
            List.of(
                    """
                    update matchmaking.mandate d set ended_at = greatest(d.given_at, :now)
                    from matchmaking.mandate k
                    where d.organisation_id = :duplicate and k.organisation_id = :left
                      and d.delegation_id = k.delegation_id and d.ended_at is null and k.ended_at is null
                    """,
                    "update matchmaking.mandate set organisation_id = :left where organisation_id = :duplicate");

    /// What waits for both entries waits once, as the stronger wish and with both texts. Nobody
    /// asks themselves: what the two were to ask one another is withdrawn, and stays as it was.
    private static final List<String> PREPARED =
            List.of(
                    """
                    update matchmaking.prepared set state = 'WITHDRAWN', decided_at = greatest(prepared_at, :now)
                    where state = 'WAITING' and (from_id, to_id) in ((:duplicate, :left), (:left, :duplicate))
                    """,
                    """
                    with twice as (
                        update matchmaking.prepared d set state = 'WITHDRAWN', decided_at = greatest(d.prepared_at, :now)
                        from matchmaking.prepared k
                        where d.state = 'WAITING' and k.state = 'WAITING' and d.event_id = k.event_id
                          and (d.from_id = :duplicate and k.from_id = :left and d.to_id = k.to_id
                               or d.to_id = :duplicate and k.to_id = :left and d.from_id = k.from_id)
                        returning k.id, d.wish, d.message
                    )
                    update matchmaking.prepared k
                    set wish = case when 'MUST' in (k.wish, twice.wish) then 'MUST'
                                    when 'WANT' in (k.wish, twice.wish) then 'WANT' else 'COULD' end,
                        message = left(concat_ws(E'\\n\\n', nullif(k.message, ''), nullif(twice.message, '')), 1000)
                    from twice where k.id = twice.id
                    """,
                    "update matchmaking.prepared set from_id = :left where from_id = :duplicate and to_id <> :left",
                    "update matchmaking.prepared set to_id = :left where to_id = :duplicate and from_id <> :left");

    private final Directory directory;
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    MergedMandates(Directory directory, JdbcClient database, AuditTrail trail, Clock clock) {
        this.directory = directory;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged merged) {
        OrganisationId duplicate = merged.duplicate();
        OrganisationId left = directory.left(merged);
        int mandates = update(MANDATES, duplicate, left);
        int prepared = update(PREPARED, duplicate, left);
        if (mandates + prepared > 0) {
            trail.record(
                    new Subject("organisation", left.value()),
                    "matchmaking.audit.mandate.merged",
                    Map.of("organisation", duplicate.toString()));
        }
    }

    private int update(List<String> statements, OrganisationId duplicate, OrganisationId left) {
        int changed = 0;
        for (String statement : statements) {
            changed +=
                    database.sql(statement)
                            .param("duplicate", duplicate.value())
                            .param("left", left.value())
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
        }
        return changed;
    }
}

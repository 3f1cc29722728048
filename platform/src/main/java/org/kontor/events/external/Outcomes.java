package org.kontor.events.external;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What came of events run elsewhere.
@Component
@Transactional
class Outcomes {
    private final JdbcClient database;
    private final AuditTrail trail;

    Outcomes(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Of every organisation that went or of which something was written down, by name; of whom
    /// nothing was, zeros.
    @Transactional(readOnly = true)
    List<Outcome> of(EventId event) {
        return database.sql(
                        """
                        select o.id, o.name, coalesce(meetings, 0) as meetings, coalesce(leads, 0) as leads,
                               coalesce(agreements, 0) as agreements, coalesce(note, '') as note,
                               coalesce(outcome.version, -1) as version
                        from directory.organisation o
                        left join events.outcome
                            on outcome.organisation_id = o.id and outcome.event_id = :event
                        where outcome.event_id is not null
                           or o.id in (select coalesce(gone."into", r.organisation_id)
                                       from events.registration r
                                       left join directory.merged gone on gone.id = r.organisation_id
                                       where r.event_id = :event and r.state = 'APPROVED')
                        order by directory.plain(o.name), o.id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Outcome(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        row.getInt("meetings"),
                                        row.getInt("leads"),
                                        row.getInt("agreements"),
                                        row.getString("note"),
                                        row.getInt("version")))
                .list();
    }

    /// Writes down what came of it for the organisation.
    ///
    /// @param outcome its version the one that was seen, -1 where nothing was written down yet
    /// @throws OptimisticLockingFailureException where somebody has written since
    void write(EventId event, Outcome outcome) {
        int written =
                database.sql(
                                """
                                insert into events.outcome as known
                                    (event_id, organisation_id, meetings, leads, agreements, note)
                                values (:event, :organisation, :meetings, :leads, :agreements, :note)
                                on conflict (event_id, organisation_id) do update set
                                    meetings = :meetings, leads = :leads, agreements = :agreements,
                                    note = :note, version = known.version + 1
                                where known.version = :version
                                """)
                        .param("event", event.value())
                        .param("organisation", outcome.organisation())
                        .param("meetings", outcome.meetings())
                        .param("leads", outcome.leads())
                        .param("agreements", outcome.agreements())
                        .param("note", outcome.note())
                        .param("version", outcome.version())
                        .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("written since " + outcome.version());
        }
        trail.record(
                new Subject("event", event.value()),
                "events.audit.outcome",
                Map.of(
                        "organisation", outcome.organisation().toString(),
                        "meetings", String.valueOf(outcome.meetings()),
                        "leads", String.valueOf(outcome.leads()),
                        "agreements", String.valueOf(outcome.agreements())));
    }
}

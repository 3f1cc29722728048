package org.kontor.events.phase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.PhaseKind;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Period;
import org.kontor.shared.Translated;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is said in the phases of each event.
@Component
public class PhaseTextStore {
    private final JdbcClient database;
    private final AuditTrail trail;

    PhaseTextStore(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    PhaseTexts of(EventId event) {
        return database.sql("select * from events.phase_texts where event_id = :event")
                .param("event", event.value())
                .query((row, number) -> texts(row))
                .optional()
                .orElse(PhaseTexts.NONE);
    }

    /// The phases that are not over, the earliest first.
    List<Phase> ahead(EventId event, Instant now) {
        return database.sql(
                        """
                        select phase.kind, lower(phase.during) as starts, upper(phase.during) as ends, event.zone,
                               coalesce(to_jsonb(said) ->> lower(phase.kind), '{}') as text
                        from events.phase
                        join events.event on event.id = phase.event_id
                        left join events.phase_texts said on said.event_id = phase.event_id
                        where phase.event_id = :event and upper(phase.during) > :now
                        order by starts, ends
                        """)
                .param("event", event.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> phase(row))
                .list();
    }

    /// Puts the texts in the place of those stored for the event.
    ///
    /// @throws OptimisticLockingFailureException where they were changed since they were read
    @Transactional
    public void replace(EventId event, PhaseTexts said) {
        int stored =
                database.sql(
                                """
                                insert into events.phase_texts
                                    (event_id, registration, requests, timetable, event, follow_up, version)
                                values (:id, :registration, :requests, :timetable, :event, :follow_up, 1)
                                on conflict (event_id) do update set
                                    registration = excluded.registration, requests = excluded.requests,
                                    timetable = excluded.timetable, event = excluded.event,
                                    follow_up = excluded.follow_up, version = phase_texts.version + 1
                                where phase_texts.version = :version
                                """)
                        .param("id", event.value())
                        .param("version", said.version())
                        .params(columns(said))
                        .update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException("changed since " + said.version());
        }
        trail.record(new Subject("event", event.value()), "events.audit.phase-texts", Map.of());
    }

    private static Map<String, Object> columns(PhaseTexts said) {
        var columns = new HashMap<String, Object>();
        for (PhaseKind kind : PhaseKind.values()) {
            columns.put(column(kind), TranslatedConverters.toJsonb(said.of(kind)));
        }
        return columns;
    }

    private static PhaseTexts texts(ResultSet row) throws SQLException {
        var texts = new EnumMap<PhaseKind, Translated>(PhaseKind.class);
        for (PhaseKind kind : PhaseKind.values()) {
            texts.put(kind, TranslatedConverters.fromJson(row.getString(column(kind))));
        }
        return new PhaseTexts(texts, row.getInt("version"));
    }

    private static Phase phase(ResultSet row) throws SQLException {
        return new Phase(
                PhaseKind.valueOf(row.getString("kind")),
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()),
                ZoneId.of(row.getString("zone")),
                TranslatedConverters.fromJson(row.getString("text")));
    }

    private static String column(PhaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package org.kontor.events.text;

import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.EventTexts;
import org.kontor.instance.TranslatedConverters;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The texts of events.
@Component
@Transactional
public class Texts {
    private final JdbcClient database;
    private final AuditTrail trail;

    Texts(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Puts the texts in the place of those that they were made from.
    ///
    /// @throws OptimisticLockingFailureException where somebody else has changed them after
    ///     `texts.version()`
    public void replace(EventId event, EventTexts texts) {
        int stored =
                database.sql(
                                """
                                insert into events.texts (event_id, approved, agenda, version)
                                values (:event, :approved, :agenda, 1)
                                on conflict (event_id) do update
                                set approved = excluded.approved, agenda = excluded.agenda,
                                    version = texts.version + 1
                                where texts.version = :version
                                """)
                        .param("event", event.value())
                        .param("approved", TranslatedConverters.toJsonb(texts.approved()))
                        .param("agenda", TranslatedConverters.toJsonb(texts.agenda()))
                        .param("version", texts.version())
                        .update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException("changed since " + texts.version());
        }
        trail.record(new Subject("event", event.value()), "events.audit.texts", Map.of());
    }
}

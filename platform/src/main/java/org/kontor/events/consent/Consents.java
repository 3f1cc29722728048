package org.kontor.events.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.ConsentId;
import org.kontor.events.ConsentText;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What events ask people to agree to. Other words are a further version: who agreed, agreed to
/// those before.
@Component
@Transactional
public class Consents {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    Consents(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those that are asked for now, in the order in which they were added.
    public List<Consent> of(EventId event) {
        return database.sql(
                        """
                        select consent.*, said.number, said.title, said.text, said.purpose
                        from events.consent
                        join lateral (select * from events.consent_text where consent_id = consent.id
                                      order by number desc limit 1) said on true
                        where event_id = :event and not retired order by consent.id
                        """)
                .param("event", event.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Consent> find(EventId event, ConsentId id) {
        return of(event).stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    /// Asks for one more; sent in twice it is asked for once.
    public void add(EventId event, ConsentId id, boolean required, ConsentText text) {
        int added =
                database.sql(
                                """
                                insert into events.consent (id, event_id, required, version)
                                values (:id, :event, :required, 0)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("event", event.value())
                        .param("required", required)
                        .update();
        if (added > 0) {
            say(id, 1, text);
            record(event, "added", id);
        }
    }

    /// Other words become a further version; whether it is required changes at once.
    void change(Consent seen, boolean required, ConsentText text) {
        touch(seen, required, false);
        if (!text.equals(seen.text())) {
            say(seen.id(), seen.number() + 1, text);
        }
        record(seen.event(), "changed", seen.id());
    }

    /// Asks for it no more; who agreed stays on record.
    void retire(Consent seen) {
        touch(seen, seen.required(), true);
        record(seen.event(), "retired", seen.id());
    }

    private void touch(Consent seen, boolean required, boolean retired) {
        int changed =
                database.sql(
                                """
                                update events.consent
                                set required = :required, retired = :retired, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", seen.id().value())
                        .param("required", required)
                        .param("retired", retired)
                        .param("version", seen.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "Consent %s has changed since it was shown".formatted(seen.id()));
        }
    }

    private void say(ConsentId id, int number, ConsentText text) {
        database.sql(
                        """
                        insert into events.consent_text (consent_id, number, title, text, purpose, published_at)
                        values (:id, :number, :title, :text, :purpose, :now)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("title", TranslatedConverters.toJsonb(text.title()))
                .param("text", TranslatedConverters.toJsonb(text.text()))
                .param("purpose", TranslatedConverters.toJsonb(text.purpose()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void record(EventId event, String action, ConsentId id) {
        trail.record(
                new Subject("event", event.value()),
                "events.audit.consent." + action,
                Map.of("consent", id.toString()));
    }

    static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                new ConsentId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getBoolean("required"),
                row.getInt("number"),
                new ConsentText(
                        TranslatedConverters.fromJson(row.getString("title")),
                        TranslatedConverters.fromJson(row.getString("text")),
                        TranslatedConverters.fromJson(row.getString("purpose"))),
                row.getInt("version"));
    }
}

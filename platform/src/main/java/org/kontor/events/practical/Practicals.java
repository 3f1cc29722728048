package org.kontor.events.practical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The practical facts of each event.
@Component
public class Practicals {
    private final JdbcClient database;
    private final AuditTrail trail;

    Practicals(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    public Practical of(EventId event) {
        return database.sql(
                        """
                        select coalesce(directions, '{}') as directions, coalesce(staying, '{}') as staying,
                               coalesce(further, '{}') as further, coalesce(contact, '') as contact,
                               coalesce(practical.version, 0) as version
                        from events.event
                        left join events.practical on practical.event_id = event.id
                        left join events.intake on intake.event_id = event.id
                        where event.id = :event
                        """)
                .param("event", event.value())
                .query((row, number) -> read(row))
                .single();
    }

    /// Reads a row that has the columns of practical facts.
    public static Practical read(ResultSet row) throws SQLException {
        return new Practical(
                TranslatedConverters.fromJson(row.getString("directions")),
                TranslatedConverters.fromJson(row.getString("staying")),
                TranslatedConverters.fromJson(row.getString("further")),
                row.getString("contact"),
                row.getInt("version"));
    }

    /// Stores all but the contact, which belongs to the registration.
    ///
    /// @throws OptimisticLockingFailureException where they were changed since they were read
    @Transactional
    public void store(EventId event, Practical facts) {
        int stored =
                database.sql(
                                """
                                insert into events.practical (event_id, directions, staying, further, version)
                                values (:event, :directions, :staying, :further, 1)
                                on conflict (event_id) do update set
                                    directions = excluded.directions, staying = excluded.staying,
                                    further = excluded.further, version = practical.version + 1
                                where practical.version = :seen
                                """)
                        .param("event", event.value())
                        .param("directions", TranslatedConverters.toJsonb(facts.directions()))
                        .param("staying", TranslatedConverters.toJsonb(facts.staying()))
                        .param("further", TranslatedConverters.toJsonb(facts.further()))
                        .param("seen", facts.version())
                        .update();
        if (stored == 0) {
            throw new OptimisticLockingFailureException(
                    "The practical facts of event %s have changed since they were shown"
                            .formatted(event));
        }
        trail.record(new Subject("event", event.value()), "events.audit.practical", Map.of());
    }
}

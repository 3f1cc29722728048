package org.kontor.scheduling;

import java.util.Collection;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the people of an organisation know about, by which they are sent to its meetings.
@Component
public class Expertise {
    private final JdbcClient database;
    private final AuditTrail trail;

    Expertise(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Notes what the person knows about, in the place of what was noted before.
    ///
    /// @param tags codes as opportunities bear them
    @Transactional
    public void note(EventId event, PersonId person, Collection<String> tags) {
        database.sql(
                        "delete from scheduling.expertise where event_id = :event and person_id = :person")
                .param("event", event.value())
                .param("person", person.value())
                .update();
        if (!tags.isEmpty()) {
            database.sql(
                            """
                            insert into scheduling.expertise (event_id, person_id, tags)
                            values (:event, :person, :tags)
                            """)
                    .param("event", event.value())
                    .param("person", person.value())
                    .param("tags", tags.toArray(String[]::new))
                    .update();
        }
        trail.record(
                new Subject("event", event.value()),
                "scheduling.audit.expertise",
                Map.of("person", person.toString(), "tags", String.join(", ", tags)));
    }
}

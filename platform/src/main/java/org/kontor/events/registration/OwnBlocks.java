package org.kontor.events.registration;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The times of an event at which a person wants no meetings.
@Component
@Transactional
public class OwnBlocks {
    private final JdbcTemplate batches;
    private final AuditTrail trail;

    OwnBlocks(JdbcTemplate batches, AuditTrail trail) {
        this.batches = batches;
        this.trail = trail;
    }

    /// Puts the times, which must not overlap, in the place of the person's own at the event.
    public void replace(EventId event, PersonId person, Collection<Period> times) {
        batches.update(
                "delete from events.unavailability where event_id = ? and person_id = ?",
                event.value(),
                person.value());
        // Whoever changes an interpreter's times at the same time, in the set-up, is told.
        batches.update(
                """
                update events.interpreter set version = version + 1
                where event_id = ? and person_id = ?
                """,
                event.value(),
                person.value());
        List<Object[]> rows =
                times.stream()
                        .map(
                                time ->
                                        new Object[] {
                                            TypedId.next(),
                                            event.value(),
                                            person.value(),
                                            time.from().atOffset(ZoneOffset.UTC),
                                            time.until().atOffset(ZoneOffset.UTC)
                                        })
                        .toList();
        batches.batchUpdate(
                """
                insert into events.unavailability (id, event_id, person_id, during)
                values (?, ?, ?, tstzrange(?, ?))
                """,
                rows);
        trail.record(
                new Subject("event", event.value()),
                "events.audit.availability",
                Map.of("person", person.toString(), "blocks", String.valueOf(rows.size())));
    }
}

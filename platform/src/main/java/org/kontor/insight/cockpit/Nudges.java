package org.kontor.insight.cockpit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was reminded of what, and when.
@Component
class Nudges {
    private final JdbcClient database;

    Nudges(JdbcClient database) {
        this.database = database;
    }

    /// Notes that these are reminded now.
    ///
    /// @return those of them who had not been reminded of it that day
    List<PersonId> note(
            EventCard event,
            Concern concern,
            Collection<PersonId> people,
            Instant now,
            Optional<PersonId> by) {
        return database.sql(
                        """
                        insert into insight.nudge (event_id, person_id, concern, day, sent_at, sent_by)
                        select :event, person, :concern, :day, :now, :by
                        from unnest(:people::uuid[]) person order by person
                        on conflict do nothing
                        returning person_id
                        """)
                .param("event", event.id().value())
                .param("concern", concern.name())
                .param("day", LocalDate.ofInstant(now, event.zone()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.map(TypedId::value).orElse(null))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}

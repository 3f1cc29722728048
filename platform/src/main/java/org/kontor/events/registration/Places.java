package org.kontor.events.registration;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.RegistrationId;
import org.kontor.events.intake.Intake;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has a place at an event, and who waits for one.
@Component
public class Places {
    private final JdbcClient database;

    Places(JdbcClient database) {
        this.database = database;
    }

    /// How many places are left, where there are only so many.
    public OptionalInt free(Intake intake) {
        return seats(intake).free();
    }

    Seats seats(Intake intake) {
        return new Seats(
                intake.capacity(),
                database.sql(
                                """
                                select distinct person_id from events.registration
                                where event_id = :event and state = 'APPROVED'
                                  and role not in ('SPEAKER', 'HOST')
                                """)
                        .param("event", intake.event().value())
                        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    /// Who waits, in the order in which they came.
    List<RegistrationId> waiting(EventId event) {
        return database.sql(
                        """
                        select id from events.registration
                        where event_id = :event and state = 'WAITLISTED'
                        order by submission nulls last, id
                        """)
                .param("event", event.value())
                .query((row, number) -> new RegistrationId(row.getObject(1, UUID.class)))
                .list();
    }
}

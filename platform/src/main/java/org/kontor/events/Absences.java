package org.kontor.events;

import java.time.ZoneOffset;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Times at which somebody cannot be at an event's meetings after all, added to their own blocks.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Absences {
    private final JdbcClient database;

    Absences(JdbcClient database) {
        this.database = database;
    }

    /// Adds the time; with blocks that it touches it becomes one.
    public void add(EventId event, PersonId person, Period during) {
        database.sql(
                        """
                        with touched as (
                            select range_merge(range_agg(during)) as during from (
                                select during from events.unavailability
                                where event_id = :event and person_id = :person
                                  and during && tstzrange(:from, :until)
                                union all select tstzrange(:from, :until)) times),
                        gone as (
                            delete from events.unavailability using touched
                            where event_id = :event and person_id = :person
                              and unavailability.during && touched.during
                            returning unavailability.id)
                        insert into events.unavailability (id, event_id, person_id, during)
                        select :id, :event, :person, touched.during
                        from touched, (select count(*) from gone) done
                        """)
                .param("id", TypedId.next())
                .param("event", event.value())
                .param("person", person.value())
                .param("from", during.from().atOffset(ZoneOffset.UTC))
                .param("until", during.until().atOffset(ZoneOffset.UTC))
                .update();
    }
}

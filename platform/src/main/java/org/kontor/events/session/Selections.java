package org.kontor.events.session;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.SessionId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sessions that people picked for themselves from a programme.
@Component
public class Selections {
    private final JdbcClient database;

    Selections(JdbcClient database) {
        this.database = database;
    }

    /// What the person has made of the event's sessions; a place counts for more than a note.
    public Map<SessionId, Choice> of(EventId event, PersonId person) {
        var chosen = new HashMap<SessionId, Choice>();
        database.sql(
                        """
                        select session_id, 'NOTED' as choice from events.selection
                        join events.session on session.id = session_id
                        where event_id = :event and person_id = :person
                        union all
                        select session_id, case when waiting then 'WAITING' else 'PLACE' end from events.sign_up
                        join events.session on session.id = session_id
                        where event_id = :event and person_id = :person
                        """)
                .param("event", event.value())
                .param("person", person.value())
                .query(
                        row -> {
                            chosen.merge(
                                    new SessionId(row.getObject("session_id", UUID.class)),
                                    Choice.valueOf(row.getString("choice")),
                                    (one, other) -> one.compareTo(other) > 0 ? one : other);
                        });
        return chosen;
    }

    /// Notes the session, once.
    @Transactional
    void add(SessionId session, PersonId person) {
        database.sql(
                        """
                        insert into events.selection (session_id, person_id) values (:session, :person)
                        on conflict do nothing
                        """)
                .param("session", session.value())
                .param("person", person.value())
                .update();
    }

    @Transactional
    void remove(SessionId session, PersonId person) {
        database.sql(
                        "delete from events.selection where session_id = :session and person_id = :person")
                .param("session", session.value())
                .param("person", person.value())
                .update();
    }
}

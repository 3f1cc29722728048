package org.kontor.events;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What serves an event's meetings beside tables.
@Component
public class MeetingResources {
    private final JdbcClient database;

    MeetingResources(JdbcClient database) {
        this.database = database;
    }

    /// The interpreters, with the slots in which they have no time.
    public List<Interpreter> interpreters(EventId event) {
        return database.sql(
                        """
                        select interpreter.person_id, languages,
                               array(select distinct slot.number
                                     from (select during from events.occupancy
                                           where person_id = interpreter.person_id
                                             and not (event_id = :event and kind = 'MEETING')
                                           union all
                                           select during from events.unavailability
                                           where event_id = :event
                                             and person_id = interpreter.person_id) taken
                                     join events.slot on slot.event_id = :event
                                         and taken.during && tstzrange(slot.starts_at, slot.ends_at)) as busy
                        from events.interpreter
                        join identity.person on person.id = person_id and person.email is not null
                        where event_id = :event order by person_id
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new Interpreter(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        Set.of((String[]) row.getArray("languages").getArray()),
                                        Set.of((Integer[]) row.getArray("busy").getArray())))
                .list();
    }

    /// The rooms online by their names.
    public List<OnlineRoom> onlineRooms(EventId event) {
        return database.sql(
                        """
                        select id, name, link from events.online_room
                        where event_id = :event order by name
                        """)
                .param("event", event.value())
                .query(
                        (row, number) ->
                                new OnlineRoom(
                                        new OnlineRoomId(row.getObject("id", UUID.class)),
                                        row.getString("name"),
                                        row.getString("link")))
                .list();
    }
}

package org.kontor.events.onlineroom;

import java.util.Map;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rooms online of events.
@Component
@Transactional
public class OnlineRooms {
    private final JdbcClient database;
    private final AuditTrail trail;

    OnlineRooms(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// Adds a room for meetings by link.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the event has a room of the name
    public void add(EventId event, OnlineRoom room) {
        database.sql(
                        """
                        insert into events.online_room (id, event_id, name, link)
                        values (:id, :event, :name, :link)
                        """)
                .param("id", room.id().value())
                .param("event", event.value())
                .param("name", room.name())
                .param("link", room.link())
                .update();
        record(event, room, "added");
    }

    @Transactional(readOnly = true)
    int version(OnlineRoomId room) {
        return database.sql("select version from events.online_room where id = :room")
                .param("room", room.value())
                .query(Integer.class)
                .single();
    }

    /// @param version that the change was made to
    /// @throws OptimisticLockingFailureException where somebody has changed it since
    /// @throws org.springframework.dao.DuplicateKeyException where the event has a room of the name
    void change(EventId event, OnlineRoom room, int version) {
        int changed =
                database.sql(
                                """
                                update events.online_room
                                set name = :name, link = :link, version = version + 1
                                where id = :room and event_id = :event and version = :version
                                """)
                        .param("room", room.id().value())
                        .param("event", event.value())
                        .param("version", version)
                        .param("name", room.name())
                        .param("link", room.link())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since version " + version);
        }
        record(event, room, "changed");
    }

    void remove(EventId event, OnlineRoom room) {
        database.sql("delete from events.online_room where id = :room and event_id = :event")
                .param("room", room.id().value())
                .param("event", event.value())
                .update();
        record(event, room, "removed");
    }

    private void record(EventId event, OnlineRoom room, String action) {
        trail.record(
                new Subject("event", event.value()),
                "events.audit.online-room." + action,
                Map.of("title", room.name()));
    }
}

package org.kontor.events.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.Room;
import org.kontor.events.RoomFeature;
import org.kontor.events.RoomId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The rooms of events.
@Component
@Transactional
public class Rooms {
    private static final String COLUMNS = "select id, name, capacity, features, version ";

    private final JdbcClient database;
    private final AuditTrail trail;

    Rooms(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// The event's rooms by name, as people count: 2 before 10.
    public List<Room> of(EventId event) {
        return database.sql(
                        COLUMNS
                                + """
                                from events.room where event_id = :event
                                order by regexp_replace(name, '\\d+', ''),
                                         nullif(regexp_replace(name, '\\D', '', 'g'), '')::numeric nulls first, name
                                """)
                .param("event", event.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Room> find(EventId event, RoomId id) {
        return database.sql(COLUMNS + "from events.room where event_id = :event and id = :id")
                .param("event", event.value())
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// Adds the room under the id that it has already.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the event has a room of that
    ///     name or with that id
    public void add(EventId event, Room room) {
        database.sql(
                        """
                        insert into events.room (id, event_id, name, capacity, features)
                        values (:id, :event, :name, :capacity, :features::text[])
                        """)
                .param("id", room.id().value())
                .param("event", event.value())
                .param("name", room.name())
                .param("capacity", room.capacity())
                .param("features", array(room.features()))
                .update();
        record(event, "programme.audit.room.added", room.name());
    }

    /// @throws OptimisticLockingFailureException where somebody has changed it since it was read
    /// @throws org.springframework.dao.DuplicateKeyException where the event has another room of
    ///     that name
    void change(EventId event, Room room) {
        int changed =
                database.sql(
                                """
                                update events.room
                                set name = :name, capacity = :capacity, features = :features::text[],
                                    version = version + 1
                                where id = :id and event_id = :event and version = :version
                                """)
                        .param("name", room.name())
                        .param("capacity", room.capacity())
                        .param("features", array(room.features()))
                        .param("id", room.id().value())
                        .param("event", event.value())
                        .param("version", room.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since " + room.version());
        }
        record(event, "programme.audit.room.changed", room.name());
    }

    /// @throws org.springframework.dao.DataIntegrityViolationException where sessions are held in
    /// it
    void remove(EventId event, Room room) {
        int removed =
                database.sql("delete from events.room where id = :id and event_id = :event")
                        .param("id", room.id().value())
                        .param("event", event.value())
                        .update();
        if (removed > 0) {
            record(event, "programme.audit.room.removed", room.name());
        }
    }

    private void record(EventId event, String action, String name) {
        trail.record(new Subject("event", event.value()), action, Map.of("room", name));
    }

    private static Room read(ResultSet row) throws SQLException {
        return new Room(
                new RoomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("capacity"),
                Arrays.stream((String[]) row.getArray("features").getArray())
                        .map(RoomFeature::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("version"));
    }

    private static String array(Set<RoomFeature> features) {
        return features.stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}

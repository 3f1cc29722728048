package org.kontor.events.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.files.FileId;
import org.kontor.files.StoredFiles;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The floor plans of events.
@Component
@Transactional
public class Floors {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final StoredFiles files;
    private final AuditTrail trail;

    Floors(JdbcClient database, JdbcTemplate batches, StoredFiles files, AuditTrail trail) {
        this.database = database;
        this.batches = batches;
        this.files = files;
        this.trail = trail;
    }

    /// By name.
    List<Floor> of(EventId event) {
        Map<String, List<Floor.Spot>> spots = spots(event);
        return database.sql("select * from events.floor where event_id = :event order by name")
                .param("event", event.value())
                .query((row, number) -> floor(row, spots))
                .list();
    }

    Optional<Floor> find(EventId event, UUID id) {
        return of(event).stream().filter(floor -> floor.id().equals(id)).findFirst();
    }

    private Map<String, List<Floor.Spot>> spots(EventId event) {
        var spots = new LinkedHashMap<String, List<Floor.Spot>>();
        database.sql(
                        """
                        select id, number, area, coalesce(x, 0) as x, coalesce(y, 0) as y, x is not null as placed
                        from events.meeting_table where event_id = :event order by number
                        """)
                .param("event", event.value())
                .query(
                        row -> {
                            spots.computeIfAbsent(row.getString("area"), area -> new ArrayList<>())
                                    .add(
                                            new Floor.Spot(
                                                    row.getObject("id", UUID.class),
                                                    row.getInt("number"),
                                                    row.getInt("x"),
                                                    row.getInt("y"),
                                                    row.getBoolean("placed")));
                        });
        return spots;
    }

    private static Floor floor(ResultSet row, Map<String, List<Floor.Spot>> spots)
            throws SQLException {
        String name = row.getString("name");
        return new Floor(
                row.getObject("id", UUID.class),
                name,
                row.getInt("width"),
                row.getInt("depth"),
                Optional.ofNullable(row.getString("picture")),
                row.getInt("version"),
                Floor.inRows(spots.getOrDefault(name, List.of())));
    }

    /// Adds a plan on which nothing stands yet; once only under the same id.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the event has a plan of the name
    public void add(EventId event, UUID id, String name, int width, int depth) {
        database.sql(
                        """
                        insert into events.floor (id, event_id, name, width, depth, version)
                        values (:id, :event, :name, :width, :depth, 1)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("event", event.value())
                .param("name", name)
                .param("width", width)
                .param("depth", depth)
                .update();
        record(event, "added", name);
    }

    /// Stores how large the floor is and where its tables stand.
    ///
    /// @throws OptimisticLockingFailureException where somebody has changed it since
    void draw(EventId event, Floor seen, int width, int depth, Collection<Floor.Spot> spots) {
        touch(
                database.sql(
                                """
                                update events.floor set width = :width, depth = :depth, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("width", width)
                        .param("depth", depth)
                        .update());
        batches.batchUpdate(
                "update events.meeting_table set x = ?, y = ? where id = ? and event_id = ? and area = ?",
                spots.stream()
                        .map(
                                spot ->
                                        new Object[] {
                                            spot.x(),
                                            spot.y(),
                                            spot.table(),
                                            event.value(),
                                            seen.name()
                                        })
                        .toList());
        record(event, "drawn", seen.name());
    }

    /// Puts the picture under the tables, in the place of the one before; without one, takes that
    /// away.
    void picture(EventId event, Floor seen, Optional<FileId> picture, String name) {
        touch(
                database.sql(
                                """
                                update events.floor set picture = :picture, picture_name = :name, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .param("picture", picture.map(FileId::sha256).orElse(null))
                        .param("name", name)
                        .update());
        release(
                seen.picture()
                        .map(FileId::new)
                        .filter(before -> !picture.equals(Optional.of(before))));
        record(event, "pictured", seen.name());
    }

    /// The tables stay.
    void remove(EventId event, Floor seen) {
        touch(
                database.sql("delete from events.floor where id = :id and version = :version")
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update());
        release(seen.picture().map(FileId::new));
        record(event, "removed", seen.name());
    }

    private void release(Optional<FileId> picture) {
        picture.ifPresent(files::release);
    }

    private static void touch(int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("the plan was changed since");
        }
    }

    private void record(EventId event, String action, String name) {
        trail.record(
                new Subject("event", event.value()),
                "events.audit.floor." + action,
                Map.of("floor", name));
    }
}

package org.kontor.events.track;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.Track;
import org.kontor.events.TrackColour;
import org.kontor.events.TrackId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tracks of events.
@Component
@Transactional
public class Tracks {
    private final JdbcClient database;
    private final AuditTrail trail;

    Tracks(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// The event's tracks in the order of their English names.
    public List<Track> of(EventId event) {
        return database.sql(
                        """
                        select id, name, colour, version from events.track
                        where event_id = :event order by lower(name::text), id
                        """)
                .param("event", event.value())
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Track> find(EventId event, TrackId id) {
        return of(event).stream().filter(track -> track.id().equals(id)).findFirst();
    }

    /// Adds the track under the id that it has already.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where another has the id
    public void add(EventId event, Track track) {
        database.sql(
                        """
                        insert into events.track (id, event_id, name, colour)
                        values (:id, :event, :name, :colour)
                        """)
                .param("id", track.id().value())
                .param("event", event.value())
                .param("name", TranslatedConverters.toJsonb(track.name()))
                .param("colour", track.colour().name())
                .update();
        record(event, "programme.audit.track.added", track);
    }

    /// @throws OptimisticLockingFailureException where somebody has changed it since it was read
    void change(EventId event, Track track) {
        int changed =
                database.sql(
                                """
                                update events.track
                                set name = :name, colour = :colour, version = version + 1
                                where id = :id and event_id = :event and version = :version
                                """)
                        .param("name", TranslatedConverters.toJsonb(track.name()))
                        .param("colour", track.colour().name())
                        .param("id", track.id().value())
                        .param("event", event.value())
                        .param("version", track.version())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since " + track.version());
        }
        record(event, "programme.audit.track.changed", track);
    }

    /// Its sessions stay, without a track.
    void remove(EventId event, Track track) {
        int removed =
                database.sql("delete from events.track where id = :id and event_id = :event")
                        .param("id", track.id().value())
                        .param("event", event.value())
                        .update();
        if (removed > 0) {
            record(event, "programme.audit.track.removed", track);
        }
    }

    private void record(EventId event, String action, Track track) {
        trail.record(
                new Subject("event", event.value()),
                action,
                Map.of("track", track.name().in(Language.EN)));
    }

    private static Track read(ResultSet row) throws SQLException {
        return new Track(
                new TrackId(row.getObject("id", UUID.class)),
                TranslatedConverters.fromJson(row.getString("name")),
                TrackColour.valueOf(row.getString("colour")),
                row.getInt("version"));
    }
}

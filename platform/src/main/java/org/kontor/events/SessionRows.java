package org.kontor.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.instance.TranslatedConverters;

/// Reads sessions with all that belongs to them.
final class SessionRows {
    /// What is read, to be followed by a condition on `session`.
    static final String SELECT =
            """
            select session.*, room.name as room_name, room.capacity as room_capacity, room.features as room_features,
                   room.version as room_version, track.name as track_name, track.colour as track_colour,
                   track.version as track_version, said.*,
                   (select count(*) from events.sign_up
                    where session_id = session.id and not waiting) as signed_up,
                   (select count(*) from events.sign_up
                    where session_id = session.id and waiting) as waiting
            from events.session
            left join events.room on room.id = session.room_id
            left join events.track on track.id = session.track_id
            cross join lateral (
                select coalesce(array_agg(speaker.id::text order by speaker.name, speaker.id), '{}') as speakers,
                       coalesce(array_agg(speaker.name order by speaker.name, speaker.id), '{}') as names,
                       coalesce(array_agg(organisation order by speaker.name, speaker.id), '{}') as organisations,
                       coalesce(array_agg(state order by speaker.name, speaker.id), '{}') as states
                from events.appearance join events.speaker on speaker.id = speaker_id
                where session_id = session.id) said
            """;

    private SessionRows() {}

    static SessionCard read(ResultSet row) throws SQLException {
        return new SessionCard(
                new SessionId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                new EventId(row.getObject("event_id", UUID.class)),
                plan(row),
                room(row),
                track(row),
                speakers(row),
                row.getInt("signed_up"),
                row.getInt("waiting"),
                row.getInt("version"));
    }

    private static SessionPlan plan(ResultSet row) throws SQLException {
        return new SessionPlan(
                SessionKind.valueOf(row.getString("kind")),
                TranslatedConverters.fromJson(row.getString("title")),
                TranslatedConverters.fromJson(row.getString("description")),
                row.getString("language"),
                SessionLevel.valueOf(row.getString("level")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getInt("capacity"));
    }

    private static Optional<Room> room(ResultSet row) throws SQLException {
        UUID id = row.getObject("room_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Room(
                                new RoomId(id),
                                row.getString("room_name"),
                                row.getInt("room_capacity"),
                                Rows.texts(row.getArray("room_features")).stream()
                                        .map(RoomFeature::valueOf)
                                        .collect(Collectors.toUnmodifiableSet()),
                                row.getInt("room_version")));
    }

    private static Optional<Track> track(ResultSet row) throws SQLException {
        UUID id = row.getObject("track_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Track(
                                new TrackId(id),
                                TranslatedConverters.fromJson(row.getString("track_name")),
                                TrackColour.valueOf(row.getString("track_colour")),
                                row.getInt("track_version")));
    }

    private static List<Appearance> speakers(ResultSet row) throws SQLException {
        List<String> ids = Rows.texts(row.getArray("speakers"));
        List<String> names = Rows.texts(row.getArray("names"));
        List<String> organisations = Rows.texts(row.getArray("organisations"));
        List<String> states = Rows.texts(row.getArray("states"));
        return IntStream.range(0, ids.size())
                .mapToObj(
                        i ->
                                new Appearance(
                                        new SpeakerId(UUID.fromString(ids.get(i))),
                                        names.get(i),
                                        organisations.get(i),
                                        AppearanceState.valueOf(states.get(i))))
                .toList();
    }
}

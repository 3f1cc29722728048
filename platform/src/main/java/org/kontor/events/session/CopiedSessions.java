package org.kontor.events.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.CopiedPart;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.Track;
import org.kontor.events.TrackId;
import org.kontor.events.room.Rooms;
import org.kontor.events.track.Tracks;
import org.kontor.shared.Period;
import org.springframework.stereotype.Component;

/// Gives a copied event the rooms, tracks and sessions of the earlier one, with nobody in them.
@Component
class CopiedSessions implements CopiedPart {
    private final Events events;
    private final Rooms rooms;
    private final Tracks tracks;
    private final Sessions sessions;

    CopiedSessions(Events events, Rooms rooms, Tracks tracks, Sessions sessions) {
        this.events = events;
        this.rooms = rooms;
        this.tracks = tracks;
        this.sessions = sessions;
    }

    @Override
    public void copy(EventCard from, EventId to, long days) {
        Map<RoomId, RoomId> copiedRooms = new HashMap<>();
        for (Room room : rooms.of(from.id())) {
            RoomId id = RoomId.next();
            copiedRooms.put(room.id(), id);
            rooms.add(to, new Room(id, room.name(), room.capacity(), room.features(), 0));
        }
        Map<TrackId, TrackId> copiedTracks = new HashMap<>();
        for (Track track : tracks.of(from.id())) {
            TrackId id = TrackId.next();
            copiedTracks.put(track.id(), id);
            tracks.add(to, new Track(id, track.name(), track.colour(), 0));
        }
        for (SessionCard session : events.sessions(from.id())) {
            SessionSetting setting = session.setting();
            sessions.add(
                    SessionId.next(),
                    to,
                    later(session.plan(), from.zone(), days),
                    new SessionSetting(
                            setting.room().flatMap(id -> Optional.ofNullable(copiedRooms.get(id))),
                            setting.track()
                                    .flatMap(id -> Optional.ofNullable(copiedTracks.get(id))),
                            Set.of()));
        }
    }

    private static SessionPlan later(SessionPlan plan, ZoneId zone, long days) {
        return plan.at(
                new Period(later(plan.startsAt(), zone, days), later(plan.endsAt(), zone, days)));
    }

    private static Instant later(Instant instant, ZoneId zone, long days) {
        return instant.atZone(zone).plusDays(days).toInstant();
    }
}

package org.kontor.events.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.events.EventId;
import org.kontor.events.RoomId;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.events.TrackId;
import org.kontor.shared.Period;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A part of an event's programme that people can sign up for.
@Table(schema = "events", name = "session")
public final class Session {
    @Id private final SessionId id;
    private final EventId eventId;
    @Embedded.Empty private final SessionPlan plan;
    private final @Nullable RoomId roomId;
    private final @Nullable TrackId trackId;
    @Version private final int version;

    Session(
            SessionId id,
            EventId eventId,
            SessionPlan plan,
            @Nullable RoomId roomId,
            @Nullable TrackId trackId,
            int version) {
        this.id = id;
        this.eventId = eventId;
        this.plan = plan;
        this.roomId = roomId;
        this.trackId = trackId;
        this.version = version;
    }

    static Session of(SessionId id, EventId event, SessionPlan plan, SessionSetting setting) {
        return new Session(
                id, event, plan, setting.room().orElse(null), setting.track().orElse(null), 0);
    }

    Session planned(SessionPlan changed, SessionSetting setting) {
        return new Session(
                id,
                eventId,
                changed,
                setting.room().orElse(null),
                setting.track().orElse(null),
                version);
    }

    Session moved(Period during, Optional<RoomId> room) {
        return new Session(id, eventId, plan.at(during), room.orElse(null), trackId, version);
    }

    public SessionId id() {
        return id;
    }

    EventId eventId() {
        return eventId;
    }

    SessionPlan plan() {
        return plan;
    }

    Optional<RoomId> room() {
        return Optional.ofNullable(roomId);
    }

    int version() {
        return version;
    }
}

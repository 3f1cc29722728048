package org.kontor.events;

import java.util.Optional;
import java.util.Set;

/// Where a session is held, to which track it belongs, and who speaks.
public record SessionSetting(
        Optional<RoomId> room, Optional<TrackId> track, Set<SpeakerId> speakers) {
    public static final SessionSetting OPEN =
            new SessionSetting(Optional.empty(), Optional.empty(), Set.of());

    public SessionSetting {
        speakers = Set.copyOf(speakers);
    }
}

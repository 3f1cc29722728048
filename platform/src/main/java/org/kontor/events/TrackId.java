package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a track of an event's programme.
public record TrackId(UUID value) implements TypedId {
    public static TrackId next() {
        return new TrackId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

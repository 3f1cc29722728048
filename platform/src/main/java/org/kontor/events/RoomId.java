package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a room in which sessions are held.
public record RoomId(UUID value) implements TypedId {
    public static RoomId next() {
        return new RoomId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

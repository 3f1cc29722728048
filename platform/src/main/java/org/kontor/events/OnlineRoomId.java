package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a room online in which meetings are held.
public record OnlineRoomId(UUID value) implements TypedId {
    public static OnlineRoomId next() {
        return new OnlineRoomId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a session of an event's programme.
public record SessionId(UUID value) implements TypedId {
    public static SessionId next() {
        return new SessionId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a call that an event goes together with.
public record ConnectedCallId(UUID value) implements TypedId {
    public static ConnectedCallId next() {
        return new ConnectedCallId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

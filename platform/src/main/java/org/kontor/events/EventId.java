package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies an event: one edition with its own dates and place.
public record EventId(UUID value) implements TypedId {
    public static EventId next() {
        return new EventId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

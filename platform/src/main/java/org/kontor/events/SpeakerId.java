package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies somebody who speaks at an event.
public record SpeakerId(UUID value) implements TypedId {
    public static SpeakerId next() {
        return new SpeakerId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.scheduling;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a meeting, from the accepted request to the day it is held.
public record MeetingId(UUID value) implements TypedId {
    public static MeetingId next() {
        return new MeetingId(TypedId.next());
    }

    /// The id written as text.
    ///
    /// @throws IllegalArgumentException if it is no UUID
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

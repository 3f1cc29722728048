package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a series that events are editions of.
public record SeriesId(UUID value) implements TypedId {
    public static SeriesId next() {
        return new SeriesId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.scheduling;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a version of an event's timetable.
public record VersionId(UUID value) implements TypedId {
    public static VersionId next() {
        return new VersionId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.scheduling.build;

import java.util.Optional;
import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies one build of a timetable.
record BuildId(UUID value) implements TypedId {
    static BuildId next() {
        return new BuildId(TypedId.next());
    }

    /// The id that the text names, empty where it is none.
    static Optional<BuildId> parse(String text) {
        try {
            return Optional.of(new BuildId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

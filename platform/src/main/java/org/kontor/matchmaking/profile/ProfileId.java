package org.kontor.matchmaking.profile;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies what an organisation tells of itself at an event.
public record ProfileId(UUID value) implements TypedId {
    static ProfileId next() {
        return new ProfileId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

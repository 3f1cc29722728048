package org.kontor.matchmaking.rule;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a group of an event's participants.
public record GroupId(UUID value) implements TypedId {
    static GroupId next() {
        return new GroupId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

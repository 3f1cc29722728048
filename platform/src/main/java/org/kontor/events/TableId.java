package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a table at which meetings are held.
public record TableId(UUID value) implements TypedId {
    public static TableId next() {
        return new TableId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

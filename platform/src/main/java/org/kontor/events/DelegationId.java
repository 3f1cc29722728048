package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a delegation to an event.
public record DelegationId(UUID value) implements TypedId {
    public static DelegationId next() {
        return new DelegationId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

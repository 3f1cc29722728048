package org.kontor.events.desk;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies what was decided about many registrations at once.
public record DecisionId(UUID value) implements TypedId {
    @Override
    public String toString() {
        return value.toString();
    }
}

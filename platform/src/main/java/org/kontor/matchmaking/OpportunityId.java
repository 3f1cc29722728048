package org.kontor.matchmaking;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies what an organisation offers or looks for.
public record OpportunityId(UUID value) implements TypedId {
    public static OpportunityId next() {
        return new OpportunityId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.matchmaking;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies one organisation's wish to meet another.
public record RequestId(UUID value) implements TypedId {
    public static RequestId next() {
        return new RequestId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies what an event asks people to agree to, through all versions of its text.
public record ConsentId(UUID value) implements TypedId {
    public static ConsentId next() {
        return new ConsentId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

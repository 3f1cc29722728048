package org.kontor.events;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a person's registration to an event for an organisation.
public record RegistrationId(UUID value) implements TypedId {
    public static RegistrationId next() {
        return new RegistrationId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.shared;

import java.util.UUID;

/// Identifies a person; shared because a person's time and rights concern every module.
public record PersonId(UUID value) implements TypedId {
    public static PersonId next() {
        return new PersonId(TypedId.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

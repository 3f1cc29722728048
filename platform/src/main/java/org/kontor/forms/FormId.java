package org.kontor.forms;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a form through all its versions.
public record FormId(UUID value) implements TypedId {
    public static FormId next() {
        return new FormId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

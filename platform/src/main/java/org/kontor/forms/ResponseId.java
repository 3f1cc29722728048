package org.kontor.forms;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies what one person answered to a form.
public record ResponseId(UUID value) implements TypedId {
    public static ResponseId next() {
        return new ResponseId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

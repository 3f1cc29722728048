package org.kontor.forms;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a question through all versions of its form.
public record QuestionId(UUID value) implements TypedId {
    public static QuestionId next() {
        return new QuestionId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

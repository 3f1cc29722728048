package org.kontor.matchmaking.report;

import java.util.UUID;
import org.kontor.shared.TypedId;

/// Identifies a report of a text.
public record ReportId(UUID value) implements TypedId {
    static ReportId next() {
        return new ReportId(TypedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.kontor.matchmaking.report;

import java.util.List;
import org.kontor.events.EventCard;

/// The texts that were reported at an event.
public record ReportsPage(EventCard event, List<ReportRow> rows) {
    public long open() {
        return rows.stream().filter(row -> row.decidedAt().isEmpty()).count();
    }
}

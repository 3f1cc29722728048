package org.kontor.scheduling.repair;

import java.util.Map;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.scheduling.problem.LostTables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a lost table back; meetings stay where they are.
@Component
class EndingLoss {
    private final LostTables tables;
    private final AuditTrail trail;

    EndingLoss(LostTables tables, AuditTrail trail) {
        this.tables = tables;
        this.trail = trail;
    }

    @Transactional
    public void end(EventCard event, UUID loss) {
        if (tables.end(event.id(), loss)) {
            trail.record(
                    new Subject("event", event.id().value()),
                    "scheduling.audit.table-usable",
                    Map.of());
        }
    }
}

package org.kontor.insight.cockpit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds people of what the event waits for, by mail and at most once a day for each concern.
@Component
class Nudging {
    private final ConcernQueries concerns;
    private final Nudges nudges;
    private final NudgeMail mail;
    private final AuditTrail trail;
    private final Clock clock;

    Nudging(ConcernQueries concerns, Nudges nudges, NudgeMail mail, AuditTrail trail, Clock clock) {
        this.concerns = concerns;
        this.nudges = nudges;
        this.mail = mail;
        this.trail = trail;
        this.clock = clock;
    }

    /// Writes to the one, or to everybody whom the concern is about; whom it is no longer about, or
    /// who was written to today, gets nothing.
    @Transactional
    public void nudge(
            EventCard event, Concern concern, Optional<PersonId> only, Optional<PersonId> by) {
        List<ConcernRow> rows =
                concerns.rows(event.id(), concern).stream()
                        .filter(row -> only.isEmpty() || only.get().equals(row.id()))
                        .toList();
        List<PersonId> reminded =
                nudges.note(
                        event,
                        concern,
                        rows.stream().map(ConcernRow::id).toList(),
                        clock.instant(),
                        by);
        if (reminded.isEmpty()) {
            return;
        }
        mail.send(
                event, concern, rows.stream().filter(row -> reminded.contains(row.id())).toList());
        trail.record(
                new Subject("event", event.id().value()),
                "insight.audit.nudged",
                Map.of(
                        "concern",
                        "insight.concern." + concern.name().toLowerCase(Locale.ROOT),
                        "people",
                        String.valueOf(reminded.size())));
    }
}

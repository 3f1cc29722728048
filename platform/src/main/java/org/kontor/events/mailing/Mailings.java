package org.kontor.events.mailing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.notify.Mail;
import org.kontor.notify.Outbox;
import org.kontor.shared.PersonId;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mails of organisers to several people: written, changed, thrown away, and sent once.
@Component
@Transactional
class Mailings {
    private final JdbcAggregateTemplate aggregates;
    private final JdbcTemplate batches;
    private final OrganiserMail mails;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    Mailings(
            JdbcAggregateTemplate aggregates,
            JdbcTemplate batches,
            OrganiserMail mails,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.aggregates = aggregates;
        this.batches = batches;
        this.mails = mails;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those of the event, the latest first.
    List<Mailing> of(EventId event) {
        return aggregates
                .findAll(Query.query(Criteria.where("eventId").is(event)), Mailing.class)
                .stream()
                .sorted((one, other) -> other.id().value().compareTo(one.id().value()))
                .toList();
    }

    Optional<Mailing> find(EventId event, MailingId id) {
        return Optional.ofNullable(aggregates.findById(id, Mailing.class))
                .filter(mailing -> mailing.eventId().equals(event));
    }

    /// Keeps what was written; sent in twice it is kept once.
    void add(Mailing draft) {
        if (find(draft.eventId(), draft.id()).isEmpty()) {
            aggregates.insert(draft);
            record(draft, "written", Map.of());
        }
    }

    void change(Mailing seen, MailText other) {
        aggregates.update(seen.saying(other));
        record(seen, "changed", Map.of());
    }

    void remove(Mailing seen) {
        aggregates.delete(seen);
        record(seen, "removed", Map.of());
    }

    /// Sends it to these; of two who do so at once one does.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException where it was changed or
    ///     sent since it was read
    void send(EventCard event, Mailing seen, List<Addressee> addressees, PersonId by) {
        aggregates.update(seen.sent(by, clock.instant()));
        List<Optional<UUID>> sent =
                outbox.send(
                        addressees.stream().map(to -> mails.of(event, seen.said(), to)).toList());
        var rows = new ArrayList<Object[]>();
        for (Addressee to : addressees) {
            rows.add(
                    new Object[] {
                        seen.id().value(),
                        to.person().id().value(),
                        to.registration().value(),
                        sent.get(rows.size()).orElse(null),
                        rows.size()
                    });
        }
        batches.batchUpdate(
                """
                insert into events.mailing_recipient
                    (mailing_id, person_id, registration_id, mail_id, place)
                values (?, ?, ?, ?, ?)
                """,
                rows);
        record(seen, "sent", Map.of("people", String.valueOf(rows.size())));
    }

    /// Sends to the organiser alone what somebody would get.
    void send(Mail trial) {
        outbox.send(trial);
    }

    private void record(Mailing mailing, String what, Map<String, String> facts) {
        trail.record(
                new Subject("event", mailing.eventId().value()),
                "events.audit.mailing." + what,
                facts);
    }
}

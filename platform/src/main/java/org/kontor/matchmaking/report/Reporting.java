package org.kontor.matchmaking.report;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes reports of texts, and carries out what the organiser makes of them; no text is ever lost.
@Component
class Reporting {
    private final ReportedTexts texts;
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Warning warning;
    private final AuditTrail trail;
    private final Clock clock;

    Reporting(
            ReportedTexts texts,
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            Warning warning,
            AuditTrail trail,
            Clock clock) {
        this.texts = texts;
        this.aggregates = aggregates;
        this.database = database;
        this.warning = warning;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a person who acts for these organisations complains of.
    ///
    /// @param thing id of the request, the profile or the opportunity
    record Complaint(
            UUID thing,
            Part part,
            PersonId person,
            Set<OrganisationId> own,
            ReportReason reason,
            String words) {}

    /// What the organiser decides.
    record Decision(
            ReportId report, int version, boolean hide, boolean warn, String words, PersonId by) {}

    /// Stores the report; of a text that is reported already, nothing.
    ///
    /// @throws NotFound where they act for nobody whom the text was written to
    @Transactional
    public void report(EventCard event, Complaint complaint) {
        ReportedTexts.Written written =
                texts.find(event.id(), complaint.part, complaint.thing).orElseThrow(NotFound::new);
        OrganisationId reader =
                written.reader().isPresent()
                        ? written.reader()
                                .filter(complaint.own::contains)
                                .orElseThrow(NotFound::new)
                        : complaint.own.stream()
                                .filter(own -> !own.equals(written.author()))
                                .findFirst()
                                .orElseThrow(NotFound::new);
        if (isOpen(complaint)) {
            return;
        }
        Report report =
                Report.of(
                        event.id(),
                        complaint.thing,
                        written,
                        new Report.Complaint(
                                complaint.part,
                                reader,
                                complaint.person,
                                complaint.reason,
                                complaint.words,
                                clock.instant()));
        aggregates.insert(report);
        record(report, "reported");
    }

    /// Hides the text or shows it again, and warns its author.
    ///
    /// @throws OptimisticLockingFailureException where somebody else decided since
    @Transactional
    public void decide(EventCard event, Decision decision) {
        Report report =
                Optional.ofNullable(aggregates.findById(decision.report, Report.class))
                        .filter(one -> one.eventId().equals(event.id()))
                        .orElseThrow(NotFound::new);
        Optional<ReportedTexts.Written> now = texts.find(event.id(), report.part(), report.thing());
        if (report.version() != decision.version) {
            throw new OptimisticLockingFailureException("The report was decided by somebody else");
        }
        aggregates.update(
                report.decided(decision.hide, decision.warn, decision.by, clock.instant()));
        record(report, decision.hide ? "hidden" : "shown");
        if (now.filter(written -> written.text().equals(report.text())).isPresent()) {
            texts.hide(report, decision.hide);
        }
        if (decision.warn) {
            warning.send(event, report, now.flatMap(ReportedTexts.Written::by), decision.words);
            record(report, "warned");
        }
    }

    private boolean isOpen(Complaint complaint) {
        return database.sql(
                        """
                        select exists (select from matchmaking.report
                                       where coalesce(request_id, profile_id, opportunity_id) = :thing
                                         and part = :part and decided_at is null)
                        """)
                .param("thing", complaint.thing)
                .param("part", complaint.part.name())
                .query(Boolean.class)
                .single();
    }

    private void record(Report report, String action) {
        trail.record(
                new Subject(
                        report.part().isOfRequest()
                                ? "request"
                                : report.part().name().toLowerCase(Locale.ROOT),
                        report.thing()),
                "matchmaking.audit." + action,
                Map.of(
                        "text",
                        "matchmaking.part." + report.part().name().toLowerCase(Locale.ROOT)));
    }
}

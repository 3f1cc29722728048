package org.kontor.matchmaking.report;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.request.Request;
import org.kontor.matchmaking.request.Requests;
import org.kontor.matchmaking.request.Route;
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
    private final Requests requests;
    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient database;
    private final Warning warning;
    private final AuditTrail trail;
    private final Clock clock;

    Reporting(
            Requests requests,
            JdbcAggregateTemplate aggregates,
            JdbcClient database,
            Warning warning,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.aggregates = aggregates;
        this.database = database;
        this.warning = warning;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a person who acts for these organisations complains of.
    record Complaint(
            RequestId request,
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
    /// @throws NotFound where they do not act for the side that the text was written to
    @Transactional
    public void report(EventCard event, Complaint complaint) {
        Request request = requests.lock(event.id(), complaint.request).orElseThrow(NotFound::new);
        boolean ofMessage = complaint.part == Part.MESSAGE;
        OrganisationId reader = ofMessage ? request.toId() : request.fromId();
        String text = ofMessage ? request.question().message() : request.answer().answerMessage();
        boolean knows = complaint.own.contains(reader) && request.route() != Route.HELD;
        if (!knows || text.isEmpty()) {
            throw new NotFound();
        }
        if (isOpen(complaint)) {
            return;
        }
        var report =
                new Report(
                        ReportId.next(),
                        request.id(),
                        complaint.part,
                        text,
                        reader,
                        complaint.person,
                        complaint.reason,
                        complaint.words,
                        clock.instant(),
                        false,
                        false,
                        null,
                        null,
                        0);
        aggregates.insert(report);
        record(report, "reported");
    }

    /// Hides the text or shows it again, and warns its author.
    ///
    /// @throws OptimisticLockingFailureException where somebody else decided since
    @Transactional
    public void decide(EventCard event, Decision decision) {
        Report report = aggregates.findById(decision.report, Report.class);
        if (report == null) {
            throw new NotFound();
        }
        Request request = requests.lock(event.id(), report.requestId()).orElseThrow(NotFound::new);
        if (report.version() != decision.version) {
            throw new OptimisticLockingFailureException("The report was decided by somebody else");
        }
        aggregates.update(
                report.decided(decision.hide, decision.warn, decision.by, clock.instant()));
        record(report, decision.hide ? "hidden" : "shown");
        boolean isSameText =
                report.text()
                        .equals(
                                report.part() == Part.MESSAGE
                                        ? request.question().message()
                                        : request.answer().answerMessage());
        if (isSameText) {
            hide(report, decision.hide);
        }
        if (decision.warn) {
            warning.send(event, request, report, decision.words);
            record(report, "warned");
        }
    }

    private boolean isOpen(Complaint complaint) {
        return database.sql(
                        """
                        select exists (select from matchmaking.report
                                       where request_id = :request and part = :part and decided_at is null)
                        """)
                .param("request", complaint.request.value())
                .param("part", complaint.part.name())
                .query(Boolean.class)
                .single();
    }

    // The two sides may change and answer meanwhile: what is out of sight is no part of their
    // version.
    private void hide(Report report, boolean hidden) {
        database.sql(
                        "update matchmaking.request set %s = :hidden where id = :id"
                                .formatted(
                                        report.part() == Part.MESSAGE
                                                ? "message_hidden"
                                                : "answer_hidden"))
                .param("hidden", hidden)
                .param("id", report.requestId().value())
                .update();
    }

    private void record(Report report, String action) {
        trail.record(
                new Subject("request", report.requestId().value()),
                "matchmaking.audit." + action,
                Map.of(
                        "text",
                        "matchmaking.part." + report.part().name().toLowerCase(Locale.ROOT)));
    }
}

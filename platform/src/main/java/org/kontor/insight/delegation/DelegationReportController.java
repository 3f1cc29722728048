package org.kontor.insight.delegation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kontor.documents.SheetDownload;
import org.kontor.documents.SheetWriter.Tab;
import org.kontor.events.DelegationCard;
import org.kontor.events.Delegations;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A delegation's report: a page that prints well, and a workbook.
@Controller
class DelegationReportController {
    private static final String PATH = "/events/{event}/delegations/{delegation}/report";

    private final Delegations delegations;
    private final ReportQueries queries;
    private final People people;
    private final Clock clock;

    DelegationReportController(
            Delegations delegations, ReportQueries queries, People people, Clock clock) {
        this.delegations = delegations;
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return new ModelAndView(
                "insight/delegation/report",
                Map.of("page", report(delegations.open(event, delegation, shell.visitor()))));
    }

    @GetMapping(PATH + ".xlsx")
    @SignedIn
    void workbook(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletResponse response)
            throws IOException {
        Report report = report(delegations.open(event, delegation, shell.visitor()));
        SheetDownload.xlsx(
                response,
                "delegation-" + event,
                List.of(figures(report, shell), who(report, shell)));
    }

    private Report report(DelegationCard card) {
        return new Report(
                card,
                card.leader().flatMap(people::find).map(Person::name).orElse(""),
                delegations.members(card.id()),
                queries.rows(card),
                queries.countries(card),
                clock.instant());
    }

    private static Tab figures(Report report, Shell shell) {
        return new Tab(
                shell.t("insight.delegation.report"),
                columns(
                        shell,
                        "organisation",
                        "people",
                        "asked",
                        "was-asked",
                        "accepted",
                        "scheduled",
                        "held",
                        "partners"),
                report.rows().stream()
                        .map(
                                row ->
                                        List.of(
                                                row.organisation(),
                                                row.people(),
                                                row.asked(),
                                                row.wasAsked(),
                                                row.accepted(),
                                                row.scheduled(),
                                                row.held(),
                                                row.partners())));
    }

    private static Tab who(Report report, Shell shell) {
        return new Tab(
                shell.t("insight.delegation.who"),
                columns(shell, "person", "organisation", "cluster", "role", "funding", "standing"),
                report.members().stream()
                        .map(
                                member ->
                                        List.of(
                                                member.name(),
                                                member.organisationName(),
                                                member.cluster().orElse(""),
                                                shell.t("events.registration.role", member.role()),
                                                shell.t(
                                                        "events.registration.funding",
                                                        member.funding()),
                                                shell.t(
                                                        "events.registration.state",
                                                        member.state()))));
    }

    private static List<String> columns(Shell shell, String... names) {
        return Stream.of(names).map(name -> shell.t("insight.column." + name)).toList();
    }
}

package org.kontor.matchmaking.report;

import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The reported texts, for the organiser to decide on.
@Controller
class ReportsController {
    private static final int LONGEST = 1000;

    private final Events events;
    private final ReportQueries queries;
    private final Reporting reporting;

    ReportsController(Events events, ReportQueries queries, Reporting reporting) {
        this.events = events;
        this.queries = queries;
        this.reporting = reporting;
    }

    @GetMapping("/events/{event}/wishes/reports")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return new ModelAndView(
                "matchmaking/report/reports",
                Map.of("page", new ReportsPage(card, queries.of(card.id()))));
    }

    @PostMapping("/events/{event}/wishes/reports/{report}")
    @Only(value = Role.ORGANISER, of = "event")
    String decide(
            @PathVariable String event,
            @PathVariable UUID report,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        reporting.decide(
                card,
                new Reporting.Decision(
                        new ReportId(report),
                        form.number("version", 0, Integer.MAX_VALUE),
                        form.isTicked("hide"),
                        form.isTicked("warn"),
                        form.cut("words", LONGEST),
                        shell.visitor().person().orElseThrow()));
        return "redirect:" + shell.link(card.path() + "/wishes/reports");
    }
}

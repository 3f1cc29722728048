package org.kontor.matchmaking.report;

import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.matchmaking.RequestId;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reports a text of a request to the organiser, by the side it was written to.
@Controller
class ReportController {
    private static final int LONGEST = 1000;

    private final Events events;
    private final Representatives representatives;
    private final Reporting reporting;

    ReportController(Events events, Representatives representatives, Reporting reporting) {
        this.events = events;
        this.representatives = representatives;
        this.reporting = reporting;
    }

    @PostMapping("/events/{event}/requests/{request}/report")
    @SignedIn
    String report(
            @PathVariable String event,
            @PathVariable UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        PersonId person = shell.visitor().person().orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        reporting.report(
                card,
                new Reporting.Complaint(
                        new RequestId(request),
                        form.choice("part", Part.class),
                        person,
                        representatives.organisations(card.id(), person).stream()
                                .map(Participant::id)
                                .collect(Collectors.toSet()),
                        form.choice("reason", ReportReason.class),
                        form.cut("words", LONGEST)));
        return "redirect:" + shell.link(card.path() + "/requests/" + request + "?notice=reported");
    }
}

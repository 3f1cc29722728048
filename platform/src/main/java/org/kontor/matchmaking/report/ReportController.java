package org.kontor.matchmaking.report;

import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
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

/// Reports texts to the organiser: of a request by the side it was written to, of the catalogue by
/// any other participant.
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
        var form = new FormInput(sent);
        Part part = form.choice("part", Part.class);
        if (!part.isOfRequest()) {
            throw new NotFound();
        }
        EventCard card = report(event, request, part, form, shell);
        return "redirect:" + shell.link(card.path() + "/requests/" + request + "?notice=reported");
    }

    @PostMapping("/events/{event}/catalogue/{organisation}/profile/{profile}/report")
    @SignedIn
    String reportProfile(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @PathVariable UUID profile,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = report(event, profile, Part.PROFILE, new FormInput(sent), shell);
        return entry(card, organisation, shell);
    }

    @PostMapping("/events/{event}/catalogue/{organisation}/opportunities/{opportunity}/report")
    @SignedIn
    String reportOpportunity(
            @PathVariable String event,
            @PathVariable UUID organisation,
            @PathVariable UUID opportunity,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = report(event, opportunity, Part.OPPORTUNITY, new FormInput(sent), shell);
        return entry(card, organisation, shell);
    }

    private EventCard report(String event, UUID thing, Part part, FormInput form, Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        PersonId person = shell.visitor().person().orElseThrow(NotFound::new);
        reporting.report(
                card,
                new Reporting.Complaint(
                        thing,
                        part,
                        person,
                        representatives.organisations(card.id(), person).stream()
                                .map(Participant::id)
                                .collect(Collectors.toSet()),
                        form.choice("reason", ReportReason.class),
                        form.cut("words", LONGEST)));
        return card;
    }

    private static String entry(EventCard card, UUID organisation, Shell shell) {
        return "redirect:"
                + shell.link(card.path() + "/catalogue/" + organisation + "?notice=reported");
    }
}

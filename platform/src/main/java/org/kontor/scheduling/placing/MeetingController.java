package org.kontor.scheduling.placing;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.scheduling.placing.MeetingPages.Opened;
import org.kontor.scheduling.placing.Rescheduling.Outcome;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One meeting, for those who act for one of its sides.
@Controller
@RequestMapping("/events/{event}/meetings/{meeting}")
class MeetingController {
    private static final int LONGEST_LINK = 500;

    private final MeetingPages pages;
    private final MeetingDetails details;
    private final PlacingMeeting placing;
    private final SwappingDelegate swapping;
    private final PageParts parts;
    private final Clock clock;

    MeetingController(
            MeetingPages pages,
            MeetingDetails details,
            PlacingMeeting placing,
            SwappingDelegate swapping,
            PageParts parts,
            Clock clock) {
        this.pages = pages;
        this.details = details;
        this.placing = placing;
        this.swapping = swapping;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return page(pages.open(event, meeting, shell), Optional.empty(), shell);
    }

    /// Tries again to find a place for a meeting that has none.
    @PostMapping("/place")
    @SignedIn
    ModelAndView place(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        placing.place(opened.event(), opened.card().id(), false);
        return again(opened, shell);
    }

    /// Sends somebody else of the reader's side.
    @PostMapping("/people")
    @SignedIn
    ModelAndView swap(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @RequestParam("out") UUID out,
            @RequestParam("in") UUID in,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        MeetingPage before = details.page(opened, Optional.empty(), shell);
        Optional<OrganisationId> side =
                opened.own().stream()
                        .filter(own -> before.of(own).containsKey(new PersonId(in)))
                        .findFirst();
        Outcome outcome =
                side.map(
                                own ->
                                        swapping.swap(
                                                opened.event(),
                                                opened.card(),
                                                own,
                                                new PersonId(out),
                                                new PersonId(in)))
                        .orElse(Outcome.OVERTAKEN);
        return outcome == Outcome.DONE
                ? again(opened, shell)
                : page(opened, Optional.of(outcome), shell);
    }

    /// Tells where an online meeting is held.
    @PostMapping("/link")
    @SignedIn
    ModelAndView link(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        var form = new FormInput(sent);
        String link = form.text("link", LONGEST_LINK);
        if (!link.isEmpty() && !isSafe(link)) {
            form.errors().add("link", "scheduling.meeting.link.wrong");
        }
        if (!form.errors().isEmpty()) {
            return page(opened, Optional.empty(), form, shell);
        }
        swapping.link(opened.event(), opened.card(), link);
        return again(opened, shell);
    }

    private static boolean isSafe(String link) {
        try {
            URI address = URI.create(link);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private ModelAndView page(Opened opened, Optional<Outcome> refused, Shell shell) {
        return page(opened, refused, FormInput.of(Map.of()), shell);
    }

    private ModelAndView page(
            Opened opened, Optional<Outcome> refused, FormInput form, Shell shell) {
        HttpStatus status =
                refused.isPresent()
                        ? HttpStatus.CONFLICT
                        : form.errors().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView(
                "scheduling/placing/meeting",
                Map.of(
                        "page",
                        details.page(opened, refused, shell),
                        "form",
                        form,
                        "sections",
                        parts.at("scheduling.meeting.sections", opened.card().id().value(), shell),
                        "now",
                        clock.instant()),
                status);
    }

    private static ModelAndView again(Opened opened, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(opened.path()));
    }
}

package org.kontor.scheduling.placing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Slot;
import org.kontor.scheduling.placing.MeetingPages.Opened;
import org.kontor.scheduling.placing.Rescheduling.Outcome;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Other times for a meeting: proposed by one side, taken or declined by the other.
@Controller
@RequestMapping("/events/{event}/meetings/{meeting}/times")
class TimesController {
    private final MeetingPages pages;
    private final Directory directory;
    private final Rescheduling rescheduling;

    TimesController(MeetingPages pages, Directory directory, Rescheduling rescheduling) {
        this.pages = pages;
        this.directory = directory;
        this.rescheduling = rescheduling;
    }

    @GetMapping
    @SignedIn
    ModelAndView choose(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return page(
                pages.open(event, meeting, shell),
                Optional.empty(),
                FormErrors.none(),
                HttpStatus.OK);
    }

    @PostMapping
    @SignedIn
    ModelAndView propose(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @RequestParam(name = "slot", defaultValue = "") List<Integer> slots,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        if (slots.isEmpty() || slots.size() > Rescheduling.MOST_SLOTS) {
            var errors =
                    FormErrors.none()
                            .add("slot", "scheduling.times.choose", Rescheduling.MOST_SLOTS);
            return page(opened, Optional.empty(), errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return answer(
                opened,
                rescheduling.propose(
                        opened.event(), opened.card(), opened.side(), opened.person(), slots),
                shell);
    }

    @PostMapping("/acceptance")
    @SignedIn
    ModelAndView accept(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @RequestParam("slot") int slot,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        return answer(
                opened,
                rescheduling.accept(
                        opened.event(), opened.card(), opened.own(), opened.person(), slot),
                shell);
    }

    /// Takes one's own proposal back, or declines the other side's.
    @PostMapping("/end")
    @SignedIn
    ModelAndView end(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        return answer(
                opened,
                rescheduling.end(opened.event(), opened.card(), opened.own(), opened.person()),
                shell);
    }

    private ModelAndView answer(Opened opened, Outcome outcome, Shell shell) {
        return outcome == Outcome.DONE
                ? new ModelAndView("redirect:" + shell.link(opened.path()))
                : page(opened, Optional.of(outcome), FormErrors.none(), HttpStatus.CONFLICT);
    }

    private ModelAndView page(
            Opened opened, Optional<Outcome> refused, FormErrors errors, HttpStatus status) {
        List<Slot> slots =
                opened.version()
                        .map(
                                version ->
                                        rescheduling
                                                .choices(opened.event(), version, opened.card())
                                                .stream()
                                                .map(Opening::slot)
                                                .sorted(Comparator.comparingInt(Slot::number))
                                                .toList())
                        .orElse(List.of());
        var page =
                new TimesPage(
                        opened.event(),
                        opened.path(),
                        partners(opened),
                        slots,
                        refused.map(Outcome::key),
                        errors);
        return new ModelAndView("scheduling/placing/times", Map.of("page", page), status);
    }

    private String partners(Opened opened) {
        List<OrganisationId> partners = opened.partners();
        Map<OrganisationId, String> names = directory.names(partners);
        return partners.stream().map(names::get).collect(Collectors.joining(", "));
    }
}

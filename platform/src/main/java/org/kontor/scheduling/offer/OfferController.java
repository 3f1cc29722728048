package org.kontor.scheduling.offer;

import java.util.Map;
import java.util.UUID;
import org.kontor.scheduling.offer.AnsweringOffer.Outcome;
import org.kontor.scheduling.placing.MeetingPages;
import org.kontor.scheduling.placing.MeetingPages.Opened;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// A side's answer to a time that became free.
@Controller
@RequestMapping("/events/{event}/meetings/{meeting}/offer")
class OfferController {
    private final MeetingPages pages;
    private final AnsweringOffer answering;

    OfferController(MeetingPages pages, AnsweringOffer answering) {
        this.pages = pages;
        this.answering = answering;
    }

    @PostMapping("/acceptance")
    @SignedIn
    ModelAndView want(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        return answer(
                opened,
                answering.want(opened.event(), opened.card(), opened.own(), opened.person()),
                shell);
    }

    @PostMapping("/refusal")
    @SignedIn
    ModelAndView decline(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        return answer(opened, answering.decline(opened.event(), opened.card()), shell);
    }

    private static ModelAndView answer(Opened opened, Outcome outcome, Shell shell) {
        boolean isDone = outcome != Outcome.OVERTAKEN && outcome != Outcome.GONE;
        return isDone
                ? new ModelAndView("redirect:" + shell.link(opened.path()))
                : new ModelAndView(
                        "scheduling/offer/refused",
                        Map.of("path", opened.path(), "outcome", outcome),
                        HttpStatus.CONFLICT);
    }
}

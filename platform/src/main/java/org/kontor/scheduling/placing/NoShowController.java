package org.kontor.scheduling.placing;

import java.util.Map;
import java.util.UUID;
import org.kontor.scheduling.placing.MeetingPages.Opened;
import org.kontor.scheduling.placing.Rescheduling.Outcome;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A side's word that nobody of the other came to the meeting.
@Controller
class NoShowController {
    private final MeetingPages pages;
    private final NotingNoShow noting;

    NoShowController(MeetingPages pages, NotingNoShow noting) {
        this.pages = pages;
        this.noting = noting;
    }

    /// Frees the time of whoever came, and the table.
    @PostMapping("/events/{event}/meetings/{meeting}/no-show")
    @SignedIn
    ModelAndView note(
            @PathVariable String event,
            @PathVariable UUID meeting,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = pages.open(event, meeting, shell);
        return noting.note(opened.event(), opened.card()) == Outcome.DONE
                ? new ModelAndView("redirect:" + shell.link(opened.path()))
                : new ModelAndView(
                        "scheduling/placing/overtaken",
                        Map.of("path", opened.path()),
                        HttpStatus.CONFLICT);
    }
}

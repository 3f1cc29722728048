package org.kontor.scheduling.calendar;

import java.util.Optional;
import org.kontor.shared.PersonId;
import org.kontor.web.PublicAddress;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Where people get, renew and stop the address of their calendar.
@Controller
class CalendarController {
    private static final String VIEW = "scheduling/calendar/calendar";

    private final CalendarFeeds feeds;
    private final PublicAddress address;

    CalendarController(CalendarFeeds feeds, PublicAddress address) {
        this.address = address;
        this.feeds = feeds;
    }

    @GetMapping("/calendar")
    @SignedIn
    String show(@ModelAttribute("shell") Shell shell, Model model) {
        model.addAttribute("page", new CalendarPage(feeds.since(person(shell)), Optional.empty()));
        return VIEW;
    }

    /// Answers with the page itself: the address is never kept, so no other page could show it.
    @PostMapping("/calendar")
    @SignedIn
    String renew(@ModelAttribute("shell") Shell shell, Model model) {
        String token = feeds.renew(person(shell));
        model.addAttribute(
                "page",
                new CalendarPage(
                        feeds.since(person(shell)),
                        Optional.of(address.of("/calendar/" + token + ".ics"))));
        return VIEW;
    }

    @PostMapping("/calendar/end")
    @SignedIn
    String end(@ModelAttribute("shell") Shell shell) {
        feeds.end(person(shell));
        return "redirect:" + shell.link("/calendar");
    }

    private static PersonId person(Shell shell) {
        return shell.visitor().person().orElseThrow();
    }
}

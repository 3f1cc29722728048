package org.kontor.events.event;

import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets everybody see an event, or takes it out of sight again.
@Controller
class VisibilityController {
    private final Events events;
    private final EventCalendar calendar;

    VisibilityController(Events events, EventCalendar calendar) {
        this.events = events;
        this.calendar = calendar;
    }

    @PostMapping("/events/{event}/setup/visibility")
    @Only(value = Role.ORGANISER, of = "event")
    String change(
            @PathVariable String event,
            @RequestParam boolean published,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        calendar.publish(card.id(), published);
        return "redirect:" + shell.link(card.path() + "/setup");
    }
}

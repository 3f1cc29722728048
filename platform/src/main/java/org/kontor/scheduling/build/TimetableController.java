package org.kontor.scheduling.build;

import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The organiser's page of an event's timetable.
@Controller
class TimetableController {
    private final Events events;
    private final TimetablePages pages;

    TimetableController(Events events, TimetablePages pages) {
        this.events = events;
        this.pages = pages;
    }

    @GetMapping("/events/{event}/timetable")
    @Only(value = Role.ORGANISER, of = "event")
    String show(@PathVariable("event") String slug, Model model) {
        EventCard event = events.find(slug).orElseThrow(NotFound::new);
        model.addAttribute("page", pages.of(event, BuildForm.usual(), FormErrors.none()));
        return "scheduling/build/timetable";
    }
}

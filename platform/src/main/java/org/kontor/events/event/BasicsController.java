package org.kontor.events.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingWindow;
import org.kontor.events.grid.MeetingGrid;
import org.kontor.events.series.AllSeries;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Changes what an event is.
@Controller
class BasicsController {
    private final Events events;
    private final EventCalendar calendar;
    private final MeetingGrid grid;
    private final AllSeries series;

    BasicsController(Events events, EventCalendar calendar, MeetingGrid grid, AllSeries series) {
        this.events = events;
        this.calendar = calendar;
        this.grid = grid;
        this.series = series;
    }

    @GetMapping("/events/{event}/setup/basics")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, form(card), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/basics")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Event found = calendar.find(card.id()).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        List<MeetingWindow> windows = grid.windows(card.id());
        EventForm read = EventForm.read(form, card.slug(), windows);
        if (!windows.isEmpty() && !read.basics().zone().equals(card.zone())) {
            grid.whyFixed(card.id()).ifPresent(why -> form.errors().add("zone", why));
        }
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        form.saves(found.version(), () -> describe(found, read, form), () -> form(card));
        if (!form.errors().isEmpty()) {
            return page(
                    card,
                    form,
                    form.errors().isOvertaken()
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup"));
    }

    private void describe(Event event, EventForm read, FormInput form) {
        try {
            calendar.describe(event, read);
        } catch (DuplicateKeyException editionTaken) {
            form.errors().add("edition", "events.error.edition-taken");
        }
    }

    private FormInput form(EventCard event) {
        Event found = calendar.find(event.id()).orElseThrow(NotFound::new);
        return EventForm.of(found, calendar.phases(event.id()));
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/event/basics",
                Map.of("page", new BasicsPage(Optional.of(event), form, series.all())),
                status);
    }
}

package org.kontor.events.grid;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.events.event.Event;
import org.kontor.events.event.EventCalendar;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sets when and how meetings are held.
@Controller
class GridController {
    private final Events events;
    private final EventCalendar calendar;
    private final MeetingGrid grid;

    GridController(Events events, EventCalendar calendar, MeetingGrid grid) {
        this.events = events;
        this.calendar = calendar;
        this.grid = grid;
    }

    @GetMapping("/events/{event}/setup/grid")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.ours(event);
        return page("events/grid/form", card, form(card), events.slots(card.id()), HttpStatus.OK);
    }

    /// The slots that would follow from what the form says, before it is sent.
    @PostMapping("/events/{event}/setup/grid/preview")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView preview(
            @PathVariable String event, @RequestParam MultiValueMap<String, String> sent) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        GridForm read = GridForm.read(form, card);
        return page("events/grid/slots", card, form, slots(card, form, read), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/grid")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Event found = calendar.find(card.id()).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        GridForm read = GridForm.read(form, card);
        if (form.errors().isEmpty()
                && calendar.makesSlotsAnew(found, read.rules(), read.windows())) {
            grid.whyFixed(card.id()).ifPresent(why -> form.errors().add("meeting", why));
        }
        if (!form.errors().isEmpty()) {
            return page(
                    "events/grid/form",
                    card,
                    form,
                    slots(card, form, read),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () -> calendar.rule(found, read.rules(), read.windows()),
                        () -> form(card));
        if (!saved) {
            return page(
                    "events/grid/form", card, form, slots(card, form, read), HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup"));
    }

    private FormInput form(EventCard event) {
        Event found = calendar.find(event.id()).orElseThrow(NotFound::new);
        return GridForm.of(found.version(), found.rules(), grid.windows(event.id()));
    }

    private static List<Slot> slots(EventCard event, FormInput form, GridForm read) {
        return form.errors().isEmpty()
                ? SlotPlan.of(read.windows(), read.rules(), event.zone())
                : List.of();
    }

    private ModelAndView page(
            String template, EventCard event, FormInput form, List<Slot> slots, HttpStatus status) {
        return new ModelAndView(
                template,
                Map.of("page", new GridPage(event, form, slots, grid.whyFixed(event.id()))),
                status);
    }
}

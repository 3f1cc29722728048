package org.kontor.events.floor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingTable;
import org.kontor.shared.Role;
import org.kontor.shared.TypedId;
import org.kontor.web.Everyone;
import org.kontor.web.FormInput;
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

/// The floor plans of an event: for everybody to find their table by, and for the organiser to add
/// one.
@Controller
class FloorsController {
    private final Events events;
    private final Floors floors;

    FloorsController(Events events, Floors floors) {
        this.events = events;
        this.floors = floors;
    }

    /// @param table whose place is to be found
    @GetMapping("/events/{event}/floors")
    @Everyone
    ModelAndView plans(@PathVariable String event, @RequestParam(defaultValue = "0") int table) {
        EventCard card = events.ours(event);
        return new ModelAndView(
                "events/floor/plans",
                Map.of("event", card, "floors", floors.of(card.id()), "table", table));
    }

    @GetMapping("/events/{event}/setup/floors")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.ours(event);
        var form =
                FormInput.of(
                        Map.of(
                                FormInput.NEW_ID,
                                TypedId.next().toString(),
                                "width",
                                "24",
                                "depth",
                                "16"));
        return page(card, form, HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/floors")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        String name = form.required("name", 60);
        int width = form.number("width", 2, 500);
        int depth = form.number("depth", 2, 500);
        UUID id = form.newId();
        if (form.errors().isEmpty()) {
            try {
                floors.add(card.id(), id, name, width, depth);
                return new ModelAndView(
                        "redirect:" + shell.link(card.path() + "/setup/floors/" + id));
            } catch (DuplicateKeyException another) {
                form.errors().add("name", "events.error.floor-taken");
            }
        }
        return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        List<Floor> all = floors.of(event.id());
        List<String> areas =
                events.tables(event.id()).stream()
                        .map(MeetingTable::area)
                        .filter(area -> !area.isEmpty())
                        .filter(area -> all.stream().noneMatch(it -> it.name().equals(area)))
                        .distinct()
                        .toList();
        return new ModelAndView(
                "events/floor/list",
                Map.of("page", new FloorsPage(event, all, areas, form)),
                status);
    }
}

package org.kontor.events.table;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingTable;
import org.kontor.events.NewTable;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The tables of an event, and adding many at once.
@Controller
class TablesController {
    private final Events events;
    private final Tables tables;

    TablesController(Events events, Tables tables) {
        this.events = events;
        this.tables = tables;
    }

    @GetMapping("/events/{event}/setup/tables")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.ours(event);
        return page(card, FormInput.of(Map.of("count", "10")), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/tables")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        // Numbered on from what the form showed, so that sent twice it adds nothing twice.
        List<NewTable> added = TableForm.added(form, form.number("after", 0, 1_000_000));
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            tables.add(card.id(), added);
        } catch (DuplicateKeyException addedMeanwhile) {
            throw new OptimisticLockingFailureException("tables were added", addedMeanwhile);
        }
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/tables"));
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        List<MeetingTable> all = events.tables(event.id());
        return new ModelAndView(
                "events/table/list", Map.of("page", new TablesPage(event, all, form)), status);
    }
}

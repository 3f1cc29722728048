package org.kontor.events.table;

import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.MeetingTable;
import org.kontor.events.TableId;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One table of an event.
@Controller
class TableController {
    private final Events events;
    private final Tables tables;

    TableController(Events events, Tables tables) {
        this.events = events;
        this.tables = tables;
    }

    @GetMapping("/events/{event}/setup/tables/{table}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID table) {
        EventCard card = events.ours(event);
        MeetingTable found = find(card, table);
        return page(card, found, form(found), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/tables/{table}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID table,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        MeetingTable found = find(card, table);
        var form = new FormInput(sent);
        String area = TableForm.area(form);
        if (!form.errors().isEmpty()) {
            return page(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int version = tables.version(found.id());
        var changed = new MeetingTable(found.id(), found.number(), area, TableForm.features(form));
        boolean saved =
                form.saves(
                        version,
                        () -> tables.change(card.id(), changed, version),
                        () -> form(find(card, table)));
        return saved ? list(card, shell) : page(card, found, form, HttpStatus.CONFLICT);
    }

    @PostMapping("/events/{event}/setup/tables/{table}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID table,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        MeetingTable found = find(card, table);
        try {
            tables.remove(card.id(), found.id());
        } catch (DataIntegrityViolationException inUse) {
            FormInput form = form(found);
            form.errors().add("area", "events.error.table-in-use");
            return page(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return list(card, shell);
    }

    private FormInput form(MeetingTable table) {
        return TableForm.of(table, tables.version(table.id()));
    }

    private MeetingTable find(EventCard event, UUID id) {
        return events.tables(event.id()).stream()
                .filter(table -> table.id().equals(new TableId(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/tables"));
    }

    private static ModelAndView page(
            EventCard event, MeetingTable table, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/table/form", Map.of("page", new TablePage(event, table, form)), status);
    }
}

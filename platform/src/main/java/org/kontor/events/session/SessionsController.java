package org.kontor.events.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
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

/// The programme of an event, and adding to it.
@Controller
class SessionsController {
    private final Events events;
    private final Sessions sessions;

    SessionsController(Events events, Sessions sessions) {
        this.events = events;
        this.sessions = sessions;
    }

    @GetMapping("/events/{event}/setup/sessions")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return new ModelAndView(
                "events/session/list",
                Map.of("page", new SessionsPage(card, events.sessions(card.id()))));
    }

    @GetMapping("/events/{event}/setup/sessions/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, SessionForm.blank(card), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/sessions/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        SessionPlan plan = SessionForm.read(form, card);
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        add(card.id(), new SessionId(form.newId()), plan);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/sessions"));
    }

    /// Whoever goes back and changes a form that was sent makes another session with it.
    private void add(EventId event, SessionId id, SessionPlan plan) {
        try {
            sessions.add(id, event, plan);
        } catch (DuplicateKeyException sentBefore) {
            if (sessions.find(event, id).filter(there -> there.plan().equals(plan)).isEmpty()) {
                sessions.add(event, List.of(plan));
            }
        }
    }

    private static ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/session/form",
                Map.of(
                        "page",
                        new SessionPage(event, Optional.empty(), form, List.of(), List.of())),
                status);
    }
}

package org.kontor.events.session;

import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
import org.kontor.shared.Role;
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

/// The programme of an event, and adding to it.
@Controller
class SessionsController {
    private final Events events;
    private final Sessions sessions;
    private final SessionPages pages;

    SessionsController(Events events, Sessions sessions, SessionPages pages) {
        this.events = events;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/events/{event}/setup/sessions")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.ours(event);
        return new ModelAndView(
                "events/session/list",
                Map.of("page", new SessionsPage(card, events.sessions(card.id()))));
    }

    @GetMapping("/events/{event}/setup/sessions/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.ours(event);
        return pages.page(
                card,
                Optional.empty(),
                SessionForm.blank(card),
                pages.choices(card),
                HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/sessions/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        SessionChoices choices = pages.choices(card);
        var form = new FormInput(sent);
        SessionPlan plan = SessionForm.read(form, card, Optional.empty());
        SessionSetting setting = choices.read(form);
        Optional<Refusal> refusal = Optional.empty();
        if (form.errors().isEmpty()) {
            var id = new SessionId(form.newId());
            refusal = add(card.id(), id, plan, setting, new Planner(shell, form.raw("over")));
            refusal.ifPresent(why -> pages.say(why, card, form, shell));
        }
        return form.errors().isEmpty()
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup/sessions"))
                : pages.refused(card, Optional.empty(), form, choices, refusal);
    }

    /// Whoever goes back and changes a form that was sent makes another session with it.
    private Optional<Refusal> add(
            EventId event,
            SessionId id,
            SessionPlan plan,
            SessionSetting setting,
            Planner planner) {
        Optional<SessionCard> before = events.session(event, id);
        if (before.filter(there -> there.plan().equals(plan)).isPresent()) {
            return Optional.empty();
        }
        try {
            return sessions.add(
                    before.isPresent() ? SessionId.next() : id,
                    event,
                    plan,
                    setting,
                    Optional.of(planner));
        } catch (DuplicateKeyException sentAtOnce) {
            return Optional.empty();
        }
    }
}

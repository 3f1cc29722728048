package org.kontor.events.session;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.events.SessionSetting;
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

/// One session of an event's programme.
@Controller
class SessionController {
    private final Events events;
    private final Sessions sessions;
    private final SessionPages pages;

    SessionController(Events events, Sessions sessions, SessionPages pages) {
        this.events = events;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/events/{event}/setup/sessions/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID session) {
        EventCard card = events.ours(event);
        SessionCard found = find(card, session);
        return pages.page(
                card,
                Optional.of(found.id()),
                SessionForm.of(found, card.zone()),
                pages.choices(card),
                HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/sessions/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Session stored = stored(card, session);
        SessionCard found = find(card, session);
        SessionChoices choices = pages.choices(card);
        var form = new FormInput(sent);
        SessionPlan plan = SessionForm.read(form, card, Optional.of(found.plan()));
        SessionSetting setting = choices.read(form);
        var refusal = new AtomicReference<Optional<Refusal>>(Optional.empty());
        if (form.errors().isEmpty()) {
            form.saves(
                    stored.version(),
                    () ->
                            refusal.set(
                                    sessions.change(
                                            stored.planned(plan, setting),
                                            setting,
                                            new Planner(shell, form.raw("over")))),
                    () -> SessionForm.of(find(card, session), card.zone()));
            refusal.get().ifPresent(why -> pages.say(why, card, form, shell));
        }
        if (form.errors().isEmpty()) {
            return list(card, shell);
        }
        return pages.refused(card, Optional.of(found.id()), form, choices, refusal.get());
    }

    @PostMapping("/events/{event}/setup/sessions/{session}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        sessions.remove(stored(card, session));
        return list(card, shell);
    }

    private SessionCard find(EventCard event, UUID id) {
        return events.session(event.id(), new SessionId(id)).orElseThrow(NotFound::new);
    }

    private Session stored(EventCard event, UUID id) {
        return sessions.find(event.id(), new SessionId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/sessions"));
    }
}

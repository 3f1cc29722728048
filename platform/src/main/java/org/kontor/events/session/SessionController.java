package org.kontor.events.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.SessionId;
import org.kontor.events.SessionPlan;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.shared.PersonId;
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
    private final SignUps signUps;
    private final People people;

    SessionController(Events events, Sessions sessions, SignUps signUps, People people) {
        this.events = events;
        this.sessions = sessions;
        this.signUps = signUps;
        this.people = people;
    }

    @GetMapping("/events/{event}/setup/sessions/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID session) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Session found = find(card, session);
        return page(card, found, SessionForm.of(found, card.zone()), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/sessions/{session}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Session found = find(card, session);
        var form = new FormInput(sent);
        SessionPlan plan = SessionForm.read(form, card);
        if (form.errors().isEmpty()) {
            form.saves(
                    found.version(),
                    () -> change(found.planned(plan), form),
                    () -> SessionForm.of(find(card, session), card.zone()));
        }
        if (form.errors().isEmpty()) {
            return list(card, shell);
        }
        return page(
                card,
                found,
                form,
                form.errors().isOvertaken()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/events/{event}/setup/sessions/{session}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        sessions.remove(find(card, session));
        return list(card, shell);
    }

    private void change(Session session, FormInput form) {
        List<Clash> clashes = sessions.change(session);
        if (!clashes.isEmpty()) {
            form.errors().add("starts", "events.error.session-clash", clashing(clashes));
        }
    }

    private Session find(EventCard event, UUID id) {
        return sessions.find(event.id(), new SessionId(id)).orElseThrow(NotFound::new);
    }

    private String clashing(List<Clash> clashes) {
        return String.join(
                ", ", names(clashes.stream().map(clash -> clash.wanted().person()).toList()));
    }

    private List<String> names(List<PersonId> ids) {
        Map<PersonId, Person> found = people.find(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(Person::name)
                .toList();
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/sessions"));
    }

    private ModelAndView page(EventCard event, Session session, FormInput form, HttpStatus status) {
        var page =
                new SessionPage(
                        event,
                        Optional.of(session.id()),
                        form,
                        names(signUps.people(session.id(), false)),
                        names(signUps.people(session.id(), true)));
        return new ModelAndView("events/session/form", Map.of("page", page), status);
    }
}

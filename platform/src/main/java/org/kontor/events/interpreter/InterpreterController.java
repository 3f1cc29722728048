package org.kontor.events.interpreter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.registration.FreeTimes;
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

/// One interpreter of an event: languages and free times.
@Controller
class InterpreterController {
    private static final String PATH = "/events/{event}/setup/interpreters/{interpreter}";

    private final Events events;
    private final Interpreters interpreters;
    private final FreeTimes times;

    InterpreterController(Events events, Interpreters interpreters, FreeTimes times) {
        this.events = events;
        this.interpreters = interpreters;
        this.times = times;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID interpreter) {
        EventCard card = events.ours(event);
        InterpreterRow found = find(card, interpreter);
        return page(card, found, InterpreterForm.of(found), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID interpreter,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        InterpreterRow found = find(card, interpreter);
        var form = new FormInput(sent);
        List<String> languages = InterpreterForm.languages(form);
        if (!form.errors().isEmpty()) {
            return page(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () ->
                                interpreters.change(
                                        card.id(), found, languages, times.blocked(card, form)),
                        () -> InterpreterForm.of(find(card, interpreter)));
        return saved ? list(card, shell) : page(card, found, form, HttpStatus.CONFLICT);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID interpreter,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        interpreters.remove(card.id(), find(card, interpreter).person());
        return list(card, shell);
    }

    private InterpreterRow find(EventCard event, UUID person) {
        return interpreters.find(event.id(), new PersonId(person)).orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/interpreters"));
    }

    private ModelAndView page(
            EventCard event, InterpreterRow interpreter, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/interpreter/form",
                Map.of(
                        "page",
                        new InterpreterPage(
                                event, interpreter, form, times.of(event, interpreter.person()))),
                status);
    }
}

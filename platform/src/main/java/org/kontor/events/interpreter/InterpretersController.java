package org.kontor.events.interpreter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.EmailAddress;
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

/// The interpreters of an event, and adding one.
@Controller
class InterpretersController {
    private static final String PATH = "/events/{event}/setup/interpreters";

    private final Events events;
    private final Interpreters interpreters;

    InterpretersController(Events events, Interpreters interpreters) {
        this.events = events;
        this.interpreters = interpreters;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.ours(event);
        return page(card, FormInput.of(Map.of()), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        String name = form.required("name", 200);
        Optional<EmailAddress> email = EmailAddress.parse(form.raw("email"));
        if (email.isEmpty()) {
            form.errors().add("email", "events.error.email");
        }
        List<String> languages = InterpreterForm.languages(form);
        if (form.errors().isEmpty()) {
            try {
                interpreters.add(card.id(), email.orElseThrow(), name, shell.language(), languages);
            } catch (DuplicateKeyException alreadyThere) {
                form.errors().add("email", "events.error.interprets");
            }
        }
        return form.errors().isEmpty()
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup/interpreters"))
                : page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/interpreter/list",
                Map.of("page", new InterpretersPage(event, interpreters.of(event.id()), form)),
                status);
    }
}

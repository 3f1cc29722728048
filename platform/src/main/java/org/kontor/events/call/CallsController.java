package org.kontor.events.call;

import java.util.Map;
import org.kontor.events.ConnectedCall;
import org.kontor.events.ConnectedCallId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
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

/// The calls that an event goes together with, and adding one.
@Controller
class CallsController {
    private static final String PATH = "/events/{event}/setup/calls";

    private final Events events;
    private final ConnectedCalls calls;

    CallsController(Events events, ConnectedCalls calls) {
        this.events = events;
        this.calls = calls;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, CallForm.blank(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        ConnectedCall call = CallForm.read(form, new ConnectedCallId(form.newId()), card.zone());
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        calls.add(card.id(), call);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/calls"));
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/call/list",
                Map.of("page", new CallsPage(event, calls.of(event.id()), form)),
                status);
    }
}

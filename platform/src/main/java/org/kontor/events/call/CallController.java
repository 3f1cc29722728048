package org.kontor.events.call;

import java.util.Map;
import java.util.UUID;
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

/// One call that an event goes together with.
@Controller
class CallController {
    private static final String PATH = "/events/{event}/setup/calls/{call}";

    private final Events events;
    private final ConnectedCalls calls;

    CallController(Events events, ConnectedCalls calls) {
        this.events = events;
        this.calls = calls;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event, @PathVariable UUID call) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        ConnectedCall found = find(card, call);
        return page(card, found, form(card, found), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID call,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        ConnectedCall found = find(card, call);
        var form = new FormInput(sent);
        ConnectedCall changed = CallForm.read(form, found.id(), card.zone());
        if (!form.errors().isEmpty()) {
            return page(card, found, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int version = calls.version(found.id());
        boolean saved =
                form.saves(
                        version,
                        () -> calls.change(card.id(), changed, version),
                        () -> form(card, find(card, call)));
        return saved ? list(card, shell) : page(card, found, form, HttpStatus.CONFLICT);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID call,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        calls.remove(card.id(), find(card, call));
        return list(card, shell);
    }

    private FormInput form(EventCard event, ConnectedCall call) {
        return CallForm.of(call, calls.version(call.id()), event.zone());
    }

    private ConnectedCall find(EventCard event, UUID id) {
        return calls.of(event.id()).all().stream()
                .filter(call -> call.id().equals(new ConnectedCallId(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/calls"));
    }

    private static ModelAndView page(
            EventCard event, ConnectedCall call, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/call/form", Map.of("page", new CallPage(event, call, form)), status);
    }
}

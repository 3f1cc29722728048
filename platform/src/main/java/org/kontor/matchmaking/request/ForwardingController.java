package org.kontor.matchmaking.request;

import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.RequestId;
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

/// The requests that go through the organiser.
@Controller
class ForwardingController {
    private final Events events;
    private final RequestQueries queries;
    private final Forwarding forwarding;

    ForwardingController(Events events, RequestQueries queries, Forwarding forwarding) {
        this.events = events;
        this.queries = queries;
        this.forwarding = forwarding;
    }

    @GetMapping("/events/{event}/wishes/held")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, false, HttpStatus.OK);
    }

    @PostMapping("/events/{event}/wishes/held/{request}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView decide(
            @PathVariable String event,
            @PathVariable UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        var seen =
                new Answering.Seen(
                        card.id(),
                        new RequestId(request),
                        form.number("version", 0, Integer.MAX_VALUE));
        Outcome outcome =
                form.raw("decision").equals("forward")
                        ? forwarding.forward(seen)
                        : forwarding.refuse(
                                seen,
                                form.cut("message", Wanted.LONGEST),
                                shell.visitor().person().orElseThrow());
        return outcome.stored()
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/wishes/held"))
                : page(card, true, HttpStatus.CONFLICT);
    }

    private ModelAndView page(EventCard event, boolean overtaken, HttpStatus status) {
        return new ModelAndView(
                "matchmaking/request/held",
                Map.of("page", new ForwardingPage(event, queries.held(event.id()), overtaken)),
                status);
    }
}

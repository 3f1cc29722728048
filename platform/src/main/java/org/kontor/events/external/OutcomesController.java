package org.kontor.events.external;

import java.util.Map;
import org.kontor.events.EventCard;
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

/// What came of an event run elsewhere, written down by hand for each organisation that went.
@Controller
class OutcomesController {
    private static final String PATH = "/events/{event}/setup/outcomes";
    private static final int MOST = 10_000;

    private final ExternalEvents events;
    private final Outcomes outcomes;

    OutcomesController(ExternalEvents events, Outcomes outcomes) {
        this.events = events;
        this.outcomes = outcomes;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        return page(events.find(event), FormInput.of(Map.of()), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView write(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event);
        var form = new FormInput(sent);
        Outcome known =
                outcomes.of(card.id()).stream()
                        .filter(
                                each ->
                                        each.organisation()
                                                .toString()
                                                .equals(form.raw("organisation")))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var outcome =
                new Outcome(
                        known.organisation(),
                        known.name(),
                        form.number("meetings", 0, MOST),
                        form.number("leads", 0, MOST),
                        form.number("agreements", 0, MOST),
                        form.text("note", 1000),
                        form.number("version", -1, Integer.MAX_VALUE));
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcomes.write(card.id(), outcome);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/setup/outcomes"));
    }

    private ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/external/outcomes",
                Map.of("page", new OutcomesPage(event, outcomes.of(event.id()), form)),
                status);
    }
}

package org.kontor.events.practical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Language;
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

/// The practical facts of an event, as its organiser writes them.
@Controller
class PracticalController {
    static final List<String> PARTS = List.of("directions", "staying", "further");
    private static final String PATH = "/events/{event}/setup/practical";
    private static final int LONGEST = 4000;

    private final Events events;
    private final Practicals practicals;

    PracticalController(Events events, Practicals practicals) {
        this.events = events;
        this.practicals = practicals;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, stored(practicals.of(card.id())), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView save(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Practical now = practicals.of(card.id());
        var form = new FormInput(sent);
        var wanted =
                new Practical(
                        form.translated("directions", LONGEST),
                        form.translated("staying", LONGEST),
                        form.translated("further", LONGEST),
                        now.contact(),
                        now.version());
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        now.version(),
                        () -> practicals.store(card.id(), wanted),
                        () -> stored(practicals.of(card.id())));
        return saved
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup"))
                : page(card, form, HttpStatus.CONFLICT);
    }

    private static ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/practical/form",
                Map.of("event", event, "form", form, "parts", PARTS),
                status);
    }

    private static FormInput stored(Practical facts) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", String.valueOf(facts.version()));
        for (String part : PARTS) {
            for (Language language : Language.values()) {
                fields.put(part + "-" + language.code(), facts.part(part).exactly(language));
            }
        }
        return FormInput.of(fields);
    }
}

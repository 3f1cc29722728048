package org.kontor.events.text;

import java.util.HashMap;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.EventTexts;
import org.kontor.events.Events;
import org.kontor.shared.Language;
import org.kontor.shared.Role;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;
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

/// The texts of an event, in every language.
@Controller
class TextsController {
    private static final int LONGEST = 4000;

    private final Events events;
    private final Texts texts;

    TextsController(Events events, Texts texts) {
        this.events = events;
        this.texts = texts;
    }

    @GetMapping("/events/{event}/setup/texts")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(@PathVariable String event) {
        EventCard card = events.ours(event);
        return page(card, form(events.texts(card.id())), HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/texts")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView save(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        int version = events.texts(card.id()).version();
        var said =
                new EventTexts(
                        form.translated("approved", LONGEST),
                        form.translated("agenda", LONGEST),
                        version);
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        version,
                        () -> texts.replace(card.id(), said),
                        () -> form(events.texts(card.id())));
        return saved
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup"))
                : page(card, form, HttpStatus.CONFLICT);
    }

    private static FormInput form(EventTexts texts) {
        var values = new HashMap<String, String>();
        put(values, "approved", texts.approved());
        put(values, "agenda", texts.agenda());
        values.put("version", String.valueOf(texts.version()));
        return FormInput.of(values);
    }

    private static void put(Map<String, String> values, String name, Translated text) {
        for (Language language : Language.values()) {
            values.put(name + "-" + language.code(), text.exactly(language));
        }
    }

    private static ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView("events/text/form", Map.of("event", event, "form", form), status);
    }
}

package org.kontor.events.phase;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.PhaseKind;
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

/// What people read in each phase, in every language.
@Controller
class PhaseTextsController {
    private static final String PATH = "/events/{event}/setup/phase-texts";
    private static final int LONGEST = 4000;

    private final Events events;
    private final PhaseTextStore store;

    PhaseTextsController(Events events, PhaseTextStore store) {
        this.events = events;
        this.store = store;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(@PathVariable String event) {
        EventCard card = events.ours(event);
        return page(card, form(store.of(card.id())), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView save(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        int version = store.of(card.id()).version();
        var form = new FormInput(sent);
        var texts = new EnumMap<PhaseKind, Translated>(PhaseKind.class);
        for (PhaseKind kind : PhaseKind.values()) {
            texts.put(kind, form.translated(kind.name(), LONGEST));
        }
        if (!form.errors().isEmpty()) {
            return page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        version,
                        () -> store.replace(card.id(), new PhaseTexts(texts, version)),
                        () -> form(store.of(card.id())));
        return saved
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup"))
                : page(card, form, HttpStatus.CONFLICT);
    }

    private static FormInput form(PhaseTexts said) {
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(said.version()));
        for (PhaseKind kind : PhaseKind.values()) {
            for (Language language : Language.values()) {
                values.put(kind.name() + "-" + language.code(), said.of(kind).exactly(language));
            }
        }
        return FormInput.of(values);
    }

    private static ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView("events/phase/form", Map.of("event", event, "form", form), status);
    }
}

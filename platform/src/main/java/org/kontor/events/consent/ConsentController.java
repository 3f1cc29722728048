package org.kontor.events.consent;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.ConsentId;
import org.kontor.events.ConsentText;
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

/// What an event asks people to agree to, as its organiser sets it up.
@Controller
class ConsentController {
    private static final String PATH = "/events/{event}/setup/consents";

    private final Events events;
    private final Consents consents;

    ConsentController(Events events, Consents consents) {
        this.events = events;
        this.consents = consents;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.ours(event);
        return new ModelAndView(
                "events/consent/list", Map.of("event", card, "consents", consents.of(card.id())));
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView blank(@PathVariable String event) {
        EventCard card = events.ours(event);
        var form = FormInput.of(Map.of("id", ConsentId.next().toString()));
        return page(card, Optional.empty(), form, HttpStatus.OK);
    }

    @PostMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        var form = new FormInput(sent);
        ConsentText text = ConsentForm.read(form);
        if (!form.errors().isEmpty()) {
            return page(card, Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        consents.add(card.id(), new ConsentId(id), form.isTicked("required"), text);
        return list(card, shell);
    }

    @GetMapping(PATH + "/{consent}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView edit(@PathVariable String event, @PathVariable UUID consent) {
        EventCard card = events.ours(event);
        Consent found = find(card, consent);
        return page(card, Optional.of(found), ConsentForm.of(found), HttpStatus.OK);
    }

    @PostMapping(PATH + "/{consent}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID consent,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Consent found = find(card, consent);
        var form = new FormInput(sent);
        ConsentText text = ConsentForm.read(form);
        if (!form.errors().isEmpty()) {
            return page(card, Optional.of(found), form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        found.version(),
                        () -> consents.change(found, form.isTicked("required"), text),
                        () -> ConsentForm.of(find(card, consent)));
        return saved
                ? list(card, shell)
                : page(card, Optional.of(found), form, HttpStatus.CONFLICT);
    }

    @PostMapping(PATH + "/{consent}/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView retire(
            @PathVariable String event,
            @PathVariable UUID consent,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.ours(event);
        Consent found = find(card, consent);
        new FormInput(sent).requireVersion(found.version());
        consents.retire(found);
        return list(card, shell);
    }

    private Consent find(EventCard event, UUID id) {
        return consents.find(event.id(), new ConsentId(id)).orElseThrow(NotFound::new);
    }

    private static ModelAndView list(EventCard event, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(event.path() + "/setup/consents"));
    }

    private static ModelAndView page(
            EventCard event, Optional<Consent> consent, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/consent/form",
                Map.of("page", new ConsentPage(event, consent, form)),
                status);
    }
}

package org.kontor.events.registration;

import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One registration to an event, as its organiser keeps it.
@Controller
class RegistrationController {
    private static final String PATH = "/events/{event}/setup/registrations/{registration}";

    private final Registrations registrations;
    private final Admitting admitting;
    private final RegistrationPages pages;

    RegistrationController(
            Registrations registrations, Admitting admitting, RegistrationPages pages) {
        this.registrations = registrations;
        this.admitting = admitting;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        return pages.show(card, find(card, registration), FormErrors.none(), shell);
    }

    /// Takes it on; how it ends is decided where what follows is shown first.
    @PostMapping(PATH + "/state")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView move(
            @PathVariable String event,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Registration found = find(card, registration);
        var form = new FormInput(sent);
        form.requireVersion(found.version());
        RegistrationState next = form.choice("state", RegistrationState.class);
        if (!form.errors().isEmpty() || !next.isAlive()) {
            return refuse(card, found, "events.error.transition", shell);
        }
        return admitting
                .decide(found, next, "")
                .map(refusal -> refuse(card, found, refusal, shell))
                .orElseGet(() -> pages.again(card, found, shell));
    }

    @PostMapping(PATH + "/availability")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView changeAvailability(
            @PathVariable String event,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Registration found = find(card, registration);
        var form = new FormInput(sent);
        form.requireVersion(found.version());
        registrations.beAvailable(found, form.isTicked("matchmaking"), pages.blocked(card, form));
        return pages.again(card, found, shell);
    }

    private ModelAndView refuse(EventCard event, Registration found, String why, Shell shell) {
        return pages.show(event, found, FormErrors.none().add("state", why), shell);
    }

    private Registration find(EventCard event, UUID id) {
        return registrations.find(event.id(), new RegistrationId(id)).orElseThrow(NotFound::new);
    }
}

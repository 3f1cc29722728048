package org.kontor.events.enrolment;

import java.util.UUID;
import org.kontor.events.ConsentId;
import org.kontor.events.EventCard;
import org.kontor.events.consent.Consent;
import org.kontor.events.consent.ConsentStanding;
import org.kontor.events.consent.GivenConsents;
import org.kontor.events.registration.Registration;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A person's own consent, given later or withdrawn. One that nobody can come without goes with the
/// registration, on the page that shows what follows.
@Controller
class OwnConsentController {
    private static final String PATH =
            "/events/{event}/registration/{registration}/consents/{consent}";

    private final Own own;
    private final GivenConsents given;

    OwnConsentController(Own own, GivenConsents given) {
        this.own = own;
        this.given = given;
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView give(
            @PathVariable String event,
            @PathVariable UUID registration,
            @PathVariable UUID consent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.find(card, registration, shell.visitor());
        given.give(asked(found, consent), found.personId(), shell.language());
        return page(card, found, "", shell);
    }

    @PostMapping(PATH + "/withdrawal")
    @SignedIn
    ModelAndView withdraw(
            @PathVariable String event,
            @PathVariable UUID registration,
            @PathVariable UUID consent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.find(card, registration, shell.visitor());
        Consent asked = asked(found, consent);
        if (asked.required() && found.state().isAlive()) {
            return page(card, found, "/cancellation", shell);
        }
        given.withdraw(asked.id(), found.personId());
        return page(card, found, "", shell);
    }

    private Consent asked(Registration registration, UUID id) {
        return given.of(registration.eventId(), registration.personId()).stream()
                .map(ConsentStanding::consent)
                .filter(consent -> consent.id().equals(new ConsentId(id)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(
            EventCard event, Registration registration, String below, Shell shell) {
        return new ModelAndView(
                "redirect:"
                        + shell.link(event.path() + "/registration/" + registration.id() + below));
    }
}

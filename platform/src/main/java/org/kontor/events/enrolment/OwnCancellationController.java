package org.kontor.events.enrolment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.directory.Directory;
import org.kontor.events.EventCard;
import org.kontor.events.RegistrationState;
import org.kontor.events.registration.Admitting;
import org.kontor.events.registration.Consequences;
import org.kontor.events.registration.Registration;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Cancels a registration, once its person, or who manages their organisation, has seen what
/// follows.
@Controller
class OwnCancellationController {
    private static final String PATH = "/events/{event}/registration/{registration}/cancellation";

    private final Own own;
    private final Admitting admitting;
    private final Consequences consequences;
    private final Directory directory;
    private final People people;

    OwnCancellationController(
            Own own,
            Admitting admitting,
            Consequences consequences,
            Directory directory,
            People people) {
        this.own = own;
        this.admitting = admitting;
        this.consequences = consequences;
        this.directory = directory;
        this.people = people;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView ask(
            @PathVariable String event,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.findManaged(card, registration, shell.visitor());
        if (!found.state().isAlive()) {
            throw new NotFound();
        }
        return new ModelAndView(
                "events/enrolment/cancellation",
                Map.of(
                        "page",
                        new CancellationPage(
                                card,
                                found,
                                people.find(found.personId()).map(Person::name).orElse(""),
                                directory.find(found.organisationId()).orElseThrow().name(),
                                Own.isTheirs(found, shell.visitor()),
                                consequences.of(card.id(), List.of(found.leaver())))));
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView cancel(
            @PathVariable String event,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = own.event(event);
        Registration found = own.findManaged(card, registration, shell.visitor());
        // Pressed twice it is cancelled once.
        if (found.state() != RegistrationState.CANCELLED) {
            new FormInput(sent).requireVersion(found.version());
            admitting.decide(found, RegistrationState.CANCELLED, "");
        }
        String back =
                Own.isTheirs(found, shell.visitor()) ? found.id().toString() : colleagues(found);
        return new ModelAndView("redirect:" + shell.link(card.path() + "/registration/" + back));
    }

    private static String colleagues(Registration registration) {
        return "colleagues/" + registration.organisationId();
    }
}

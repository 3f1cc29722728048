package org.kontor.events.registration;

import java.util.List;
import java.util.UUID;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.RegistrationId;
import org.kontor.events.RegistrationState;
import org.kontor.events.SessionId;
import org.kontor.events.SignUp;
import org.kontor.events.session.SignUps;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A registered person's place in a session, given and taken by the organiser.
@Controller
class SignUpController {
    private static final String PATH =
            "/events/{event}/setup/registrations/{registration}/sessions/{session}";

    private final Events events;
    private final Registrations registrations;
    private final SignUps signUps;
    private final RegistrationPages pages;

    SignUpController(
            Events events, Registrations registrations, SignUps signUps, RegistrationPages pages) {
        this.events = events;
        this.registrations = registrations;
        this.signUps = signUps;
        this.pages = pages;
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @PathVariable UUID registration,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Registration found = find(card, registration);
        var errors = FormErrors.none();
        if (found.state() != RegistrationState.APPROVED) {
            errors.add("sessions", "events.error.not-approved");
        } else {
            List<Clash> clashes =
                    signUps.add(List.of(new SignUp(in(card, session), found.personId())));
            clashes.forEach(
                    clash ->
                            errors.add(
                                    "sessions",
                                    "events.error.clash",
                                    clash.arguments(shell, card.zone())));
        }
        return errors.isEmpty()
                ? pages.again(card, found, shell)
                : pages.show(card, found, errors, shell);
    }

    @PostMapping(PATH + "/removal")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID registration,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = pages.event(event);
        Registration found = find(card, registration);
        signUps.cancel(in(card, session), found.personId());
        return pages.again(card, found, shell);
    }

    private Registration find(EventCard event, UUID id) {
        return registrations.find(event.id(), new RegistrationId(id)).orElseThrow(NotFound::new);
    }

    /// The session, if it is one of this event.
    private SessionId in(EventCard event, UUID id) {
        return events.sessions(event.id()).stream()
                .map(session -> session.id())
                .filter(new SessionId(id)::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

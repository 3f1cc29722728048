package org.kontor.events.registration;

import java.util.Map;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationRole;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Role;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Adds somebody to an event.
@Controller
class NewRegistrationController {
    private final Events events;
    private final AddingPerson adding;

    NewRegistrationController(Events events, AddingPerson adding) {
        this.events = events;
        this.adding = adding;
    }

    @GetMapping("/events/{event}/setup/registrations/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView form(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = FormInput.of(Map.of("matchmaking", "yes"));
        return page(card, form, HttpStatus.OK);
    }

    @PostMapping("/events/{event}/setup/registrations/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        String name = form.required("name", 200);
        Optional<EmailAddress> email = EmailAddress.parse(form.raw("email"));
        if (email.isEmpty()) {
            form.errors().add("email", "events.error.email");
        }
        Optional<OrganisationId> organisation =
                adding.organisation(form.required("organisation", 300), form.raw("country"));
        if (organisation.isEmpty() && !form.errors().has("organisation")) {
            form.errors().add("organisation", "events.error.organisation");
        }
        var role = form.choice("role", RegistrationRole.class);
        var funding = form.choice("funding", Funding.class);
        if (form.errors().isEmpty()) {
            try {
                adding.add(
                        card.id(),
                        new AddingPerson.Wanted(
                                name,
                                email.orElseThrow(),
                                organisation.orElseThrow(),
                                role,
                                funding,
                                form.isTicked("matchmaking")),
                        shell.language());
            } catch (DuplicateKeyException registeredAlready) {
                form.errors().add("email", "events.error.registered");
            }
        }
        return form.errors().isEmpty()
                ? new ModelAndView("redirect:" + shell.link(card.path() + "/setup/registrations"))
                : page(card, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(EventCard event, FormInput form, HttpStatus status) {
        return new ModelAndView(
                "events/registration/form",
                Map.of("page", new NewRegistrationPage(event, form)),
                status);
    }
}

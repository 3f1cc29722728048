package org.kontor.events.organiser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.Person;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.PersonId;
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

/// The organisers of an event, our own or run elsewhere, and naming one.
@Controller
class OrganisersController {
    private static final String PATH = "/events/{event}/setup/organisers";
    private static final int LONGEST_NAME = 200;

    private final Events events;
    private final Organisers organisers;

    OrganisersController(Events events, Organisers organisers) {
        this.events = events;
        this.organisers = organisers;
    }

    /// @param added who was named just now
    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event, @RequestParam Optional<UUID> added) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, added, FormInput.of(Map.of()), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView add(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        String name = form.required("name", LONGEST_NAME);
        Optional<EmailAddress> email = EmailAddress.parse(form.raw("email"));
        if (email.isEmpty()) {
            form.errors().add("email", "events.error.email");
        }
        if (form.errors().isEmpty()) {
            Optional<PersonId> added =
                    organisers.add(
                            card,
                            email.orElseThrow(),
                            name,
                            shell.language(),
                            shell.visitor().name());
            if (added.isPresent()) {
                return new ModelAndView(
                        "redirect:"
                                + shell.link(
                                        card.path() + "/setup/organisers?added=" + added.get()));
            }
            form.errors().add("email", "events.error.organiser", email.get().value());
        }
        return page(card, Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            EventCard event, Optional<UUID> added, FormInput form, HttpStatus status) {
        List<OrganiserRow> all = organisers.of(event.id());
        Optional<Person> named =
                all.stream()
                        .map(OrganiserRow::person)
                        .filter(person -> added.equals(Optional.of(person.id().value())))
                        .findFirst();
        return new ModelAndView(
                "events/organiser/list",
                Map.of("page", new OrganisersPage(event, all, named, form)),
                status);
    }
}

package org.kontor.events.organiser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.identity.Person;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.kontor.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Lets somebody organise an event no longer, once the reader has seen what follows.
@Controller
class OrganiserRemovalController {
    private static final String PATH = "/events/{event}/setup/organisers/{person}/removal";

    private final Events events;
    private final Organisers organisers;

    OrganiserRemovalController(Events events, Organisers organisers) {
        this.events = events;
        this.organisers = organisers;
    }

    @GetMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView ask(
            @PathVariable String event,
            @PathVariable UUID person,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return page(card, new PersonId(person), shell.visitor(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView remove(
            @PathVariable String event,
            @PathVariable UUID person,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var id = new PersonId(person);
        if (!organisers.remove(card.id(), id)) {
            return page(card, id, shell.visitor(), HttpStatus.CONFLICT);
        }
        return new ModelAndView(
                "redirect:"
                        + shell.link(
                                losesTheWayIn(id, shell.visitor())
                                        ? "/events?left=true"
                                        : card.path() + "/setup/organisers"));
    }

    private ModelAndView page(EventCard event, PersonId id, Visitor reader, HttpStatus status) {
        List<OrganiserRow> all = organisers.of(event.id());
        Person person =
                all.stream()
                        .map(OrganiserRow::person)
                        .filter(organiser -> organiser.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return new ModelAndView(
                "events/organiser/removal",
                Map.of(
                        "page",
                        new RemovalPage(event, person, losesTheWayIn(id, reader), all.size() == 1)),
                status);
    }

    /// An administrator who organises no longer may still open everything.
    private static boolean losesTheWayIn(PersonId removed, Visitor reader) {
        return reader.person().equals(Optional.of(removed)) && !reader.isAdministrator();
    }
}

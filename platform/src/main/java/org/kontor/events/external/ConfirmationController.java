package org.kontor.events.external;

import java.util.List;
import java.util.UUID;
import org.kontor.events.Clash;
import org.kontor.events.EventCard;
import org.kontor.shared.PersonId;
import org.kontor.web.Forbidden;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Somebody who goes to an event run elsewhere says that they will be at something on its agenda.
@Controller
class ConfirmationController {
    private static final String PATH = "/events/{event}/agenda-items/{item}/confirmation";

    private final ExternalEvents events;
    private final Agenda agenda;
    private final Going going;

    ConfirmationController(ExternalEvents events, Agenda agenda, Going going) {
        this.events = events;
        this.agenda = agenda;
        this.going = going;
    }

    @PostMapping(PATH)
    @SignedIn
    String confirm(
            @PathVariable String event,
            @PathVariable UUID item,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event);
        AgendaItem found = agenda.find(card.id(), item).orElseThrow(NotFound::new);
        PersonId person = shell.visitor().person().orElseThrow();
        if (!going.goes(card.id(), person)) {
            throw new Forbidden();
        }
        List<Clash> clashes =
                agenda.confirmed(card.id(), person).contains(found.id())
                        ? List.of()
                        : agenda.confirm(card.id(), found, person);
        String back = card.path() + (clashes.isEmpty() ? "" : "?clash=" + found.id());
        return "redirect:" + shell.link(back + "#agenda");
    }

    @PostMapping(PATH + "/removal")
    @SignedIn
    String takeBack(
            @PathVariable String event,
            @PathVariable UUID item,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event);
        AgendaItem found = agenda.find(card.id(), item).orElseThrow(NotFound::new);
        agenda.takeBack(found, shell.visitor().person().orElseThrow());
        return "redirect:" + shell.link(card.path() + "#agenda");
    }
}

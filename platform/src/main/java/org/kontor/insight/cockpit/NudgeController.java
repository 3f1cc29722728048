package org.kontor.insight.cockpit;

import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reminders that the organiser has sent from the cockpit.
@Controller
class NudgeController {
    private final Events events;
    private final Nudging nudging;

    NudgeController(Events events, Nudging nudging) {
        this.events = events;
        this.nudging = nudging;
    }

    /// @param person who is reminded; without one, everybody whom the concern is about
    @PostMapping("/events/{event}/cockpit/nudges")
    @Only(value = Role.ORGANISER, of = "event")
    String send(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String concern,
            @RequestParam Optional<UUID> person,
            @RequestParam(defaultValue = "0") int from,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Concern reason = Concern.of(concern);
        nudging.nudge(card, reason, person.map(PersonId::new), shell.visitor().person());
        return "redirect:"
                + shell.link(card.path() + "/cockpit/people?concern=" + reason + "&from=" + from);
    }
}

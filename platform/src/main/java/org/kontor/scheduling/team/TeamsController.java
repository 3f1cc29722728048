package org.kontor.scheduling.team;

import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The organisations that send nobody to some of their meetings, for the organiser.
@Controller
class TeamsController {
    private final Events events;
    private final LackingQueries queries;

    TeamsController(Events events, LackingQueries queries) {
        this.events = events;
        this.queries = queries;
    }

    @GetMapping("/events/{event}/teams")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView list(@PathVariable String event) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        return new ModelAndView(
                "scheduling/team/teams",
                Map.of("page", new TeamsPage(card, queries.of(card.id()))));
    }
}

package org.kontor.matchmaking.wishlist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.Matchmaking;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The wishes of an event.
@Controller
class WishListController {
    private final Events events;
    private final Matchmaking matchmaking;
    private final WishQueries queries;

    WishListController(Events events, Matchmaking matchmaking, WishQueries queries) {
        this.events = events;
        this.matchmaking = matchmaking;
        this.queries = queries;
    }

    @GetMapping("/events/{event}/wishes")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView all(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        WishFilter filter = WishFilter.of(q, state, after);
        List<WishLine> lines = queries.all(card.id(), filter);
        Optional<UUID> next = Optional.empty();
        if (lines.size() > WishQueries.PAGE) {
            lines = lines.subList(0, WishQueries.PAGE);
            next = Optional.of(lines.getLast().id().value());
        }
        return new ModelAndView(
                "matchmaking/wishlist/all",
                Map.of(
                        "page",
                        new WishListPage(
                                card,
                                filter,
                                matchmaking.figures(card.id()),
                                queries.held(card.id()),
                                queries.reported(card.id()),
                                lines,
                                next)));
    }
}

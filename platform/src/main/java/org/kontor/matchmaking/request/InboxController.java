package org.kontor.matchmaking.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.rule.Allowances;
import org.kontor.web.NotFound;
import org.kontor.web.PageParts;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The requests of the reader's organisation: what it is asked, and what it asks.
@Controller
class InboxController {
    private final Events events;
    private final Desks desks;
    private final RequestQueries queries;
    private final Allowances allowances;
    private final AskedFor askedFor;
    private final PageParts parts;

    InboxController(
            Events events,
            Desks desks,
            RequestQueries queries,
            Allowances allowances,
            AskedFor askedFor,
            PageParts parts) {
        this.events = events;
        this.desks = desks;
        this.queries = queries;
        this.allowances = allowances;
        this.askedFor = askedFor;
        this.parts = parts;
    }

    /// @param done the request that was dealt with just now
    @GetMapping("/events/{event}/requests")
    @SignedIn
    ModelAndView inbox(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam Optional<UUID> before,
            @RequestParam Optional<UUID> done,
            @RequestParam(defaultValue = "false") boolean answered,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Optional<Desk> desk = desks.find(card, as, shell);
        if (desk.isEmpty()) {
            return new ModelAndView("matchmaking/request/none", Map.of("event", card));
        }
        var organisation = desk.get().current().id();
        List<RequestCard> found =
                answered
                        ? queries.answered(card.id(), organisation, before)
                        : queries.toAnswer(card.id(), organisation);
        Optional<RequestCard> dealtWith =
                done.flatMap(id -> queries.find(card.id(), new RequestId(id)))
                        .filter(one -> one.to().id().equals(organisation));
        var page =
                new InboxPage(
                        desk.get(),
                        answered,
                        page(found),
                        next(found),
                        dealtWith,
                        dealtWith
                                .map(
                                        one ->
                                                parts.at(
                                                        RequestPages.SECTIONS,
                                                        one.id().value(),
                                                        shell))
                                .orElse(List.of()),
                        answered ? Map.of() : askedFor.of(card.id(), organisation),
                        queries.prepared(card.id(), organisation));
        return new ModelAndView("matchmaking/request/inbox", Map.of("page", page));
    }

    @GetMapping("/events/{event}/requests/sent")
    @SignedIn
    ModelAndView sent(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam Optional<UUID> before,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Desk desk = desks.of(card, as, shell);
        List<RequestCard> found = queries.sent(card.id(), desk.current().id(), before);
        var page =
                new SentPage(
                        desk, allowances.of(card, desk.current().id()), page(found), next(found));
        return new ModelAndView("matchmaking/request/sent", Map.of("page", page));
    }

    private static List<RequestCard> page(List<RequestCard> found) {
        return found.subList(0, Math.min(found.size(), RequestQueries.PAGE));
    }

    private static Optional<String> next(List<RequestCard> found) {
        return found.size() > RequestQueries.PAGE
                ? Optional.of(found.get(RequestQueries.PAGE - 1).id().toString())
                : Optional.empty();
    }
}

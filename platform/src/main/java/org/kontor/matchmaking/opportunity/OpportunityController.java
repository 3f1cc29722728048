package org.kontor.matchmaking.opportunity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventId;
import org.kontor.events.Events;
import org.kontor.matchmaking.Direction;
import org.kontor.matchmaking.NewOpportunity;
import org.kontor.matchmaking.OpportunityCard;
import org.kontor.matchmaking.OpportunityId;
import org.kontor.matchmaking.request.Desk;
import org.kontor.matchmaking.request.Desks;
import org.kontor.matchmaking.tag.Choosing;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an organisation offers and looks for at an event, written by those who act for it there.
@Controller
class OpportunityController {
    private final Events events;
    private final Desks desks;
    private final Opportunities opportunities;
    private final Choosing choosing;

    OpportunityController(
            Events events, Desks desks, Opportunities opportunities, Choosing choosing) {
        this.events = events;
        this.desks = desks;
        this.opportunities = opportunities;
        this.choosing = choosing;
    }

    @GetMapping("/events/{event}/profile/opportunities/new")
    @SignedIn
    ModelAndView begin(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam(defaultValue = "OFFER") Direction direction,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Desk desk = desk(event, as, shell);
        return page(desk, Optional.empty(), OpportunityForm.empty(direction), HttpStatus.OK, shell);
    }

    @PostMapping("/events/{event}/profile/opportunities/new")
    @SignedIn
    ModelAndView add(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Desk desk = desk(event, as, shell);
        var form = new FormInput(sent);
        NewOpportunity wanted = read(form, desk);
        if (!form.errors().isEmpty()) {
            return page(desk, Optional.empty(), form, HttpStatus.UNPROCESSABLE_CONTENT, shell);
        }
        opportunities.add(desk.event().id(), new OpportunityId(form.newId()), wanted);
        return profile(desk, shell);
    }

    @GetMapping("/events/{event}/profile/opportunities/{opportunity}")
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID opportunity,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = open(event, opportunity, shell);
        return page(
                opened.desk,
                Optional.of(opened.card),
                OpportunityForm.of(opened.card),
                HttpStatus.OK,
                shell);
    }

    @PostMapping("/events/{event}/profile/opportunities/{opportunity}")
    @SignedIn
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID opportunity,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = open(event, opportunity, shell);
        EventId id = opened.desk.event().id();
        OpportunityCard card = opened.card;
        var form = new FormInput(sent);
        NewOpportunity now = read(form, opened.desk);
        if (form.errors().isEmpty()) {
            form.saves(
                    card.version(),
                    () -> opportunities.change(id, card.id(), card.version(), now),
                    () ->
                            OpportunityForm.of(
                                    opportunities.find(id, card.id()).orElseThrow(NotFound::new)));
        }
        if (form.errors().isEmpty()) {
            return profile(opened.desk, shell);
        }
        HttpStatus status =
                form.errors().isOvertaken()
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(opened.desk, Optional.of(card), form, status, shell);
    }

    /// @param ends whether it ends; else it holds again
    @PostMapping("/events/{event}/profile/opportunities/{opportunity}/end")
    @SignedIn
    ModelAndView end(
            @PathVariable String event,
            @PathVariable UUID opportunity,
            @RequestParam boolean ends,
            @RequestParam int version,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        Opened opened = open(event, opportunity, shell);
        if (opened.card.ended() != ends) {
            opportunities.end(
                    opened.desk.event().id(),
                    opened.card.id(),
                    version,
                    opened.card.organisation(),
                    ends);
        }
        return profile(opened.desk, shell);
    }

    private Desk desk(String event, Optional<UUID> as, Shell shell) {
        return desks.of(events.find(event).orElseThrow(NotFound::new), as, shell);
    }

    /// @throws NotFound where the reader does not act for the organisation whose it is
    private Opened open(String event, UUID id, Shell shell) {
        Desk desk = desk(event, Optional.empty(), shell);
        OpportunityCard card =
                opportunities
                        .find(desk.event().id(), new OpportunityId(id))
                        .orElseThrow(NotFound::new);
        OrganisationId own = card.organisation();
        if (desk.organisations().stream().noneMatch(one -> one.id().equals(own))) {
            throw new NotFound();
        }
        return new Opened(desk.of(own), card);
    }

    private NewOpportunity read(FormInput form, Desk desk) {
        return OpportunityForm.read(form, desk.current().id(), choosing.known());
    }

    private static ModelAndView profile(Desk desk, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(desk.at("/profile")) + "#opportunities");
    }

    private ModelAndView page(
            Desk desk,
            Optional<OpportunityCard> stored,
            FormInput form,
            HttpStatus status,
            Shell shell) {
        var page =
                new OpportunityPage(
                        desk,
                        stored,
                        choosing.tags(shell.language()),
                        choosing.countries(desk.event().id(), form, shell.language()),
                        form);
        return new ModelAndView("matchmaking/opportunity/form", Map.of("page", page), status);
    }

    private record Opened(Desk desk, OpportunityCard card) {}
}

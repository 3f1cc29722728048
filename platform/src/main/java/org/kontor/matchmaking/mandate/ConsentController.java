package org.kontor.matchmaking.mandate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.events.DelegationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.shared.PersonId;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was prepared on behalf of the reader's organisation, to be agreed to or refused, and the
/// consent given beforehand.
@Controller
class ConsentController {
    private static final String PATH = "/events/{event}/requests/prepared";

    private final Events events;
    private final Representatives representatives;
    private final Mandates mandates;
    private final PreparedQueries queries;
    private final Preparing preparing;

    ConsentController(
            Events events,
            Representatives representatives,
            Mandates mandates,
            PreparedQueries queries,
            Preparing preparing) {
        this.events = events;
        this.representatives = representatives;
        this.mandates = mandates;
        this.queries = queries;
        this.preparing = preparing;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @RequestParam Optional<UUID> as,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        List<Participant> own = representatives.organisations(card.id(), reader(shell));
        Participant current =
                own.stream()
                        .filter(one -> as.isEmpty() || one.id().value().equals(as.get()))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return page(card, own, current, Map.of(), HttpStatus.OK);
    }

    /// Sends or refuses one, or sends all that wait.
    @PostMapping(PATH)
    @SignedIn
    ModelAndView decide(
            @PathVariable String event,
            @RequestParam UUID as,
            @RequestParam Optional<UUID> prepared,
            @RequestParam(defaultValue = "send") String decision,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        List<Participant> own = representatives.organisations(card.id(), reader(shell));
        Participant current = acting(own, as);
        Map<UUID, AskRefusal> refusals =
                preparing.decideAll(
                        card,
                        current.id(),
                        prepared,
                        prepared.isPresent() && decision.equals("refuse"),
                        reader(shell));
        return refusals.isEmpty()
                ? again(card, current, shell)
                : page(card, own, current, refusals, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PATH + "/consents/{delegation}")
    @SignedIn
    ModelAndView consent(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @RequestParam UUID as,
            @RequestParam boolean given,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        Participant current = acting(representatives.organisations(card.id(), reader(shell)), as);
        DelegationId id = in(card, current.id(), delegation);
        if (given) {
            mandates.give(id, current.id(), reader(shell));
        } else {
            mandates.end(id, current.id(), reader(shell));
        }
        return again(card, current, shell);
    }

    private DelegationId in(EventCard event, OrganisationId organisation, UUID delegation) {
        return mandates.of(event.id(), organisation).stream()
                .map(MandateStanding::delegation)
                .filter(new DelegationId(delegation)::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Participant acting(List<Participant> own, UUID as) {
        return own.stream()
                .filter(one -> one.id().value().equals(as))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static PersonId reader(Shell shell) {
        return shell.visitor().person().orElseThrow(NotFound::new);
    }

    private ModelAndView page(
            EventCard event,
            List<Participant> own,
            Participant current,
            Map<UUID, AskRefusal> refusals,
            HttpStatus status) {
        return new ModelAndView(
                "matchmaking/mandate/consent",
                Map.of(
                        "page",
                        new ConsentPage(
                                event,
                                own,
                                current,
                                queries.waiting(event.id(), current.id()),
                                mandates.of(event.id(), current.id()),
                                refusals)),
                status);
    }

    private static ModelAndView again(EventCard event, Participant current, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(event.path() + "/requests/prepared?as=" + current.id()));
    }
}

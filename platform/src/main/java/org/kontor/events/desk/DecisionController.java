package org.kontor.events.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
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

/// Decides about many registrations at once, after the organiser has seen what follows.
@Controller
class DecisionController {
    private static final String PATH = "/events/{event}/setup/registrations/decisions";
    private static final int LONGEST_REASON = 1000;

    private final Events events;
    private final PlanningDecision planning;
    private final Decisions decisions;

    DecisionController(Events events, PlanningDecision planning, Decisions decisions) {
        this.events = events;
        this.planning = planning;
        this.decisions = decisions;
    }

    @GetMapping(PATH + "/new")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView plan(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        Optional<DeskAction> action = DeskAction.of(form.raw("action"));
        return action.isEmpty()
                ? new ModelAndView("redirect:" + shell.link(list(card)))
                : page(card, form, planned(card, form, action.get()), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView decide(
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        var id = new DecisionId(form.newId());
        DeskAction action = DeskAction.of(form.raw("action")).orElseThrow(NotFound::new);
        DecisionPlan plan = planned(card, form, action);
        // Asked after looking, so that who presses twice is not told of their own change.
        if (decisions.find(card.id(), id).isPresent()) {
            return made(card, id, shell);
        }
        String reason = form.text("reason", LONGEST_REASON);
        if (!form.errors().isEmpty()) {
            return page(card, form, plan, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!plan.fingerprint().equals(form.raw("seen"))) {
            form.errors().add("seen", "events.desk.changed");
            return page(card, form, plan, HttpStatus.CONFLICT);
        }
        PersonId by = shell.visitor().person().orElseThrow(NotFound::new);
        decisions.make(new Decisions.Wanted(id, card.id(), action, reason, by), plan.ids());
        return made(card, id, shell);
    }

    @GetMapping(PATH + "/{decision}")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView show(@PathVariable String event, @PathVariable UUID decision) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        DecisionPage page =
                decisions.find(card.id(), new DecisionId(decision)).orElseThrow(NotFound::new);
        return new ModelAndView("events/desk/decision", Map.of("event", card, "page", page));
    }

    private DecisionPlan planned(EventCard event, FormInput form, DeskAction action) {
        return planning.plan(event.id(), Selection.of(form), action);
    }

    private static ModelAndView made(EventCard event, DecisionId id, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(list(event) + "/decisions/" + id));
    }

    private static ModelAndView page(
            EventCard event, FormInput form, DecisionPlan plan, HttpStatus status) {
        return new ModelAndView(
                "events/desk/plan",
                Map.of(
                        "event", event,
                        "form", form,
                        "plan", plan,
                        "selection", Selection.of(form)),
                status);
    }

    private static String list(EventCard event) {
        return event.path() + "/setup/registrations";
    }
}

package org.kontor.matchmaking.mandate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.events.DelegationCard;
import org.kontor.events.DelegationMember;
import org.kontor.events.Delegations;
import org.kontor.matchmaking.AskRefusal;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Participant;
import org.kontor.matchmaking.Representatives;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;
import org.kontor.shared.TypedId;
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

/// Requests that an adviser prepares for the organisations of a delegation.
@Controller
class PreparingController {
    private static final String PATH = "/events/{event}/delegations/{delegation}/requests";
    private static final int LONGEST = 1000;

    private final Delegations delegations;
    private final Representatives representatives;
    private final Mandates mandates;
    private final PreparedQueries queries;
    private final Preparing preparing;

    PreparingController(
            Delegations delegations,
            Representatives representatives,
            Mandates mandates,
            PreparedQueries queries,
            Preparing preparing) {
        this.delegations = delegations;
        this.representatives = representatives;
        this.mandates = mandates;
        this.queries = queries;
        this.preparing = preparing;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @RequestParam(defaultValue = "") String from,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        var form =
                FormInput.of(
                        Map.of(
                                FormInput.NEW_ID,
                                TypedId.next().toString(),
                                "from",
                                from,
                                "wish",
                                Wish.WANT.name(),
                                "mode",
                                Mode.ON_SITE.name()));
        return page(card, form, Optional.empty(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView prepare(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        PersonId by = shell.visitor().person().orElseThrow(NotFound::new);
        var form = new FormInput(sent);
        List<Participant> all = representatives.participants(card.event().id());
        Optional<Participant> from = one(form, "from", own(card, all), all);
        Optional<Participant> to = named(form, all);
        var wish = form.choice("wish", Wish.class);
        var mode = form.choice("mode", Mode.class);
        String message = form.text("message", LONGEST);
        if (from.isPresent() && from.equals(to)) {
            form.errors().add("to", "matchmaking.prepared.error.itself");
        }
        if (!form.errors().isEmpty()) {
            return page(card, form, Optional.empty(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<AskRefusal> refusal =
                preparing.prepare(
                        card,
                        new Preparing.Wanted(
                                form.newId(),
                                from.orElseThrow().id(),
                                to.orElseThrow().id(),
                                wish,
                                mode,
                                message,
                                by));
        return refusal.isPresent()
                ? page(card, form, refusal, HttpStatus.UNPROCESSABLE_CONTENT)
                : again(card, from.orElseThrow(), shell);
    }

    @PostMapping(PATH + "/{prepared}/withdrawal")
    @SignedIn
    ModelAndView withdraw(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @PathVariable UUID prepared,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        PersonId by = shell.visitor().person().orElseThrow(NotFound::new);
        Prepared found =
                queries.of(card.id()).stream()
                        .filter(one -> one.id().equals(prepared))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        preparing.decide(found, Prepared.State.WITHDRAWN, by);
        return again(card, found.from(), shell);
    }

    private SequencedMap<String, String> own(DelegationCard card, List<Participant> all) {
        var members =
                delegations.members(card.id()).stream()
                        .map(DelegationMember::organisation)
                        .collect(Collectors.toSet());
        var own = new LinkedHashMap<String, String>();
        all.stream()
                .filter(one -> members.contains(one.id()))
                .forEach(one -> own.put(one.id().toString(), one.name()));
        return own;
    }

    private static Optional<Participant> one(
            FormInput form, String field, Map<String, String> options, List<Participant> all) {
        String chosen = form.raw(field);
        if (!options.containsKey(chosen)) {
            form.errors().add(field, "web.form.choice");
            return Optional.empty();
        }
        return all.stream().filter(one -> one.id().toString().equals(chosen)).findFirst();
    }

    /// The one whose name was typed or picked.
    private static Optional<Participant> named(FormInput form, List<Participant> all) {
        String name = form.required("to", 300);
        Optional<Participant> found =
                all.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
        if (found.isEmpty() && !name.isEmpty()) {
            form.errors().add("to", "matchmaking.prepared.error.to", name);
        }
        return found;
    }

    private ModelAndView page(
            DelegationCard card, FormInput form, Optional<AskRefusal> refusal, HttpStatus status) {
        List<Participant> all = representatives.participants(card.event().id());
        return new ModelAndView(
                "matchmaking/mandate/prepare",
                Map.of(
                        "page",
                        new PreparingPage(
                                card,
                                own(card, all),
                                all,
                                mandates.inForce(card.id()),
                                queries.of(card.id()),
                                form,
                                refusal)),
                status);
    }

    private static ModelAndView again(DelegationCard card, Participant from, Shell shell) {
        return new ModelAndView(
                "redirect:" + shell.link(card.path() + "/requests?from=" + from.id()));
    }
}

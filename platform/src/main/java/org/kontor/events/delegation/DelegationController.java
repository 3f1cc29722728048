package org.kontor.events.delegation;

import java.util.Map;
import java.util.UUID;
import org.kontor.events.DelegationCard;
import org.kontor.events.Delegations;
import org.kontor.events.Funding;
import org.kontor.events.RegistrationId;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.web.FormInput;
import org.kontor.web.NotFound;
import org.kontor.web.PageParts;
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

/// A delegation: who travels in it, and how each is paid for.
@Controller
class DelegationController {
    private static final String PATH = "/events/{event}/delegations/{delegation}";

    private final Delegations delegations;
    private final DelegationQueries queries;
    private final ChangingDelegation changing;
    private final DelegationForm forms;
    private final People people;
    private final PageParts parts;

    DelegationController(
            Delegations delegations,
            DelegationQueries queries,
            ChangingDelegation changing,
            DelegationForm forms,
            People people,
            PageParts parts) {
        this.delegations = delegations;
        this.queries = queries;
        this.changing = changing;
        this.forms = forms;
        this.people = people;
        this.parts = parts;
    }

    @GetMapping(PATH)
    @SignedIn
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        return page(card, forms.of(card), shell, HttpStatus.OK);
    }

    @PostMapping(PATH)
    @SignedIn
    ModelAndView change(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        var form = new FormInput(sent);
        DelegationForm.Wanted wanted = forms.read(form);
        if (!form.errors().isEmpty()) {
            return page(card, form, shell, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean saved =
                form.saves(
                        card.version(),
                        () ->
                                changing.change(
                                        card,
                                        wanted.name(),
                                        wanted.country(),
                                        forms.known(wanted, shell.language())),
                        () -> forms.of(queries.find(card.id()).orElseThrow(NotFound::new)));
        return saved ? again(card, shell) : page(card, form, shell, HttpStatus.CONFLICT);
    }

    /// Takes in everybody of the delegation's country who is registered and in none.
    @PostMapping(PATH + "/members")
    @SignedIn
    ModelAndView takeAll(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        changing.takeAll(card, queries.unattached(card.event().id(), card.country()));
        return again(card, shell);
    }

    @PostMapping(PATH + "/members/{registration}")
    @SignedIn
    ModelAndView fund(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @PathVariable UUID registration,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        var form = new FormInput(sent);
        Funding funding = form.choice("funding", Funding.class);
        if (!form.errors().isEmpty()) {
            throw new IllegalArgumentException("no such funding");
        }
        changing.fund(card, member(card, registration), funding);
        return again(card, shell);
    }

    @PostMapping(PATH + "/members/{registration}/removal")
    @SignedIn
    ModelAndView release(
            @PathVariable String event,
            @PathVariable UUID delegation,
            @PathVariable UUID registration,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        DelegationCard card = delegations.open(event, delegation, shell.visitor());
        changing.release(card, member(card, registration));
        return again(card, shell);
    }

    private RegistrationId member(DelegationCard delegation, UUID registration) {
        var id = new RegistrationId(registration);
        return queries.members(delegation.id()).stream()
                .map(member -> member.registration())
                .filter(id::equals)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(DelegationCard card, FormInput form, Shell shell, HttpStatus status) {
        return new ModelAndView(
                "events/delegation/show",
                Map.of(
                        "page",
                        new DelegationPage(
                                card,
                                card.leader().flatMap(people::find).map(Person::name),
                                queries.members(card.id()),
                                queries.unattached(card.event().id(), card.country()).size(),
                                form,
                                parts.at("events.delegation.actions", card.id().value(), shell))),
                status);
    }

    private static ModelAndView again(DelegationCard delegation, Shell shell) {
        return new ModelAndView("redirect:" + shell.link(delegation.path()));
    }
}

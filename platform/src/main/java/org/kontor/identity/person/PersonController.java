package org.kontor.identity.person;

import java.util.Optional;
import java.util.UUID;
import org.kontor.identity.People;
import org.kontor.identity.person.PersonQueries.Profile;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One person, and what they may do, for administrators.
@Controller
class PersonController {
    private final People people;
    private final PersonQueries queries;
    private final ScopeNames scopes;

    PersonController(People people, PersonQueries queries, ScopeNames scopes) {
        this.people = people;
        this.queries = queries;
        this.scopes = scopes;
    }

    /// @param role to be granted next, where one was chosen already
    /// @param q what was typed to find the thing that the role shall hold for
    @GetMapping("/people/{person}")
    @Only(Role.ADMINISTRATOR)
    ModelAndView show(
            @PathVariable UUID person,
            @RequestParam Optional<Role> role,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("shell") Shell shell) {
        return page(new PersonId(person), role, q, shell, FormErrors.none());
    }

    @PostMapping("/people/{person}/roles")
    @Only(Role.ADMINISTRATOR)
    ModelAndView grant(
            @PathVariable UUID person,
            @RequestParam Role role,
            @RequestParam Optional<UUID> scope,
            @ModelAttribute("shell") Shell shell) {
        PersonId id = known(person);
        if (!scopes.isThere(role, scope)) {
            return page(
                    id,
                    Optional.of(role),
                    "",
                    shell,
                    FormErrors.none().add("scope", "identity.person.scope-missing"));
        }
        people.grant(id, role, scope);
        return back(id, shell);
    }

    @PostMapping("/people/{person}/roles/revocation")
    @Only(Role.ADMINISTRATOR)
    ModelAndView revoke(
            @PathVariable UUID person,
            @RequestParam Role role,
            @RequestParam Optional<UUID> scope,
            @ModelAttribute("shell") Shell shell) {
        PersonId id = known(person);
        if (role == Role.ADMINISTRATOR && queries.isLastAdministrator(id)) {
            return page(
                    id,
                    Optional.empty(),
                    "",
                    shell,
                    FormErrors.none().add("roles", "identity.hold.last-administrator"));
        }
        people.revoke(id, role, scope);
        return back(id, shell);
    }

    private PersonId known(UUID person) {
        return people.find(new PersonId(person)).orElseThrow(NotFound::new).id();
    }

    private static ModelAndView back(PersonId person, Shell shell) {
        return new ModelAndView("redirect:" + shell.link("/people/" + person));
    }

    private ModelAndView page(
            PersonId person, Optional<Role> role, String q, Shell shell, FormErrors errors) {
        Profile profile = queries.profile(person).orElseThrow(NotFound::new);
        return new ModelAndView(
                        "identity/person/person",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("person", profile)
                .addObject("grants", scopes.named(queries.grants(person), shell.language()))
                .addObject("roles", scopes.grantable())
                .addObject("role", role)
                .addObject("q", q)
                .addObject("found", role.map(chosen -> scopes.find(chosen, q, shell.language())))
                .addObject("errors", errors);
    }
}

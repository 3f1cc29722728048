package org.kontor.identity.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.identity.People;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.AdministrationEntry;
import org.kontor.web.FormErrors;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of people, where administrators find and add them.
@Controller
class PeopleController {
    private final People people;
    private final PersonQueries queries;

    PeopleController(People people, PersonQueries queries) {
        this.people = people;
        this.queries = queries;
    }

    @Bean
    static AdministrationEntry peopleEntry() {
        return new AdministrationEntry(10, "identity.people", "users", "/people");
    }

    @GetMapping("/people")
    @Only(Role.ADMINISTRATOR)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Optional<UUID> after) {
        return new ModelAndView("identity/person/list")
                .addObject("q", q)
                .addObject("count", queries.count())
                .addObject("people", queries.page(q, name, after));
    }

    @GetMapping("/people/new")
    @Only(Role.ADMINISTRATOR)
    ModelAndView form(@ModelAttribute("shell") Shell shell) {
        return form("", "", shell.language().code(), FormErrors.none());
    }

    @PostMapping("/people")
    @Only(Role.ADMINISTRATOR)
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language,
            @ModelAttribute("shell") Shell shell) {
        FormErrors errors = FormErrors.none();
        if (name.isBlank()) {
            errors.add("name", "identity.name-missing");
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            errors.add("email", "identity.sign-in.no-address");
        } else if (people.find(address.get()).isPresent()) {
            errors.add("email", "identity.people.known");
        }
        if (address.isEmpty() || !errors.isEmpty()) {
            return form(name, email, language, errors);
        }
        PersonId person =
                people.register(
                        address.get(),
                        name.strip(),
                        Language.ofCode(language).orElse(shell.language()));
        return new ModelAndView("redirect:" + shell.link("/people/" + person));
    }

    private static ModelAndView form(
            String name, String email, String language, FormErrors errors) {
        return new ModelAndView(
                        "identity/person/new",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("name", name)
                .addObject("email", email)
                .addObject("chosen", language)
                .addObject("languages", List.of(Language.values()))
                .addObject("errors", errors);
    }
}

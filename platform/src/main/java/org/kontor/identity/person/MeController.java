package org.kontor.identity.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.shared.TimeZones;
import org.kontor.web.FormErrors;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a person sees and changes of themselves.
@Controller
class MeController {
    private final PersonQueries queries;
    private final PersonEditing editing;
    private final ScopeNames scopes;
    private final Browsers browsers;
    private final ErasingPerson erasing;

    MeController(
            PersonQueries queries,
            PersonEditing editing,
            ScopeNames scopes,
            Browsers browsers,
            ErasingPerson erasing) {
        this.queries = queries;
        this.editing = editing;
        this.scopes = scopes;
        this.browsers = browsers;
        this.erasing = erasing;
    }

    @GetMapping("/me")
    @SignedIn
    ModelAndView show(@ModelAttribute("shell") Shell shell, HttpServletRequest request) {
        return page(shell, request, Optional.empty(), FormErrors.none());
    }

    @PostMapping("/me")
    @SignedIn
    ModelAndView change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam long version,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request) {
        if (name.isBlank()) {
            return page(
                    shell,
                    request,
                    Optional.of(name),
                    FormErrors.none().add("name", "identity.name-missing"));
        }
        Language chosen = Language.ofCode(language).orElse(shell.language());
        editing.change(me(shell), version, name.strip(), chosen, TimeZones.find(zone));
        return new ModelAndView("redirect:/" + chosen.code() + "/me");
    }

    @PostMapping("/me/sessions/end-others")
    @SignedIn
    String endOthers(@ModelAttribute("shell") Shell shell, HttpServletRequest request) {
        browsers.endAll(me(shell), Optional.of(sessionId(request)));
        return "redirect:" + shell.link("/me");
    }

    static PersonId me(Shell shell) {
        return shell.visitor().person().orElseThrow(NotFound::new);
    }

    ModelAndView page(
            Shell shell, HttpServletRequest request, Optional<String> typed, FormErrors errors) {
        PersonId me = me(shell);
        PersonQueries.Profile profile = queries.profile(me).orElseThrow(NotFound::new);
        return new ModelAndView(
                        "identity/person/me",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("person", profile)
                .addObject("name", typed.orElse(profile.name()))
                .addObject("languages", List.of(Language.values()))
                .addObject("grants", scopes.named(queries.grants(me), shell.language()))
                .addObject("browsers", browsers.of(me, sessionId(request)))
                .addObject("holds", erasing.holds(me))
                .addObject("errors", errors);
    }

    private static String sessionId(HttpServletRequest request) {
        return request.getSession(false) == null ? "" : request.getSession(false).getId();
    }
}

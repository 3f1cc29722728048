package org.kontor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kontor.identity.People;
import org.kontor.identity.signin.SignInLinks.Link;
import org.kontor.shared.EmailAddress;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
import org.kontor.web.Everyone;
import org.kontor.web.FormErrors;
import org.kontor.web.PageLanguage;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a one-time link opens: a page with one button, because mail scanners open links but press
/// no buttons.
@Controller
class SignInLinkController {
    private final SignInLinks links;
    private final FirstAdministrator first;
    private final People people;
    private final Sessions sessions;

    SignInLinkController(
            SignInLinks links, FirstAdministrator first, People people, Sessions sessions) {
        this.links = links;
        this.first = first;
        this.people = people;
        this.sessions = sessions;
    }

    static String path(Language language, String token) {
        return "/%s/sign-in/link?token=%s".formatted(language.code(), token);
    }

    @GetMapping("/sign-in/link")
    @Everyone
    ModelAndView open(@RequestParam(defaultValue = "") String token) {
        Optional<Link> link = links.find(token);
        if (link.isEmpty()) {
            return spent();
        }
        return link.get().isForAnybody()
                ? firstAdministrator(token, "", "", FormErrors.none())
                : new ModelAndView("identity/signin/link").addObject("token", token);
    }

    @PostMapping("/sign-in/link")
    @Everyone
    ModelAndView use(
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        return links.find(token)
                .filter(link -> !link.isForAnybody())
                .flatMap(link -> links.redeem(token))
                .map(link -> goOn(person(link), link, shell, request, response))
                .orElseGet(SignInLinkController::spent);
    }

    @PostMapping("/first-administrator")
    @Everyone
    ModelAndView become(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = new FormErrors();
        if (name.isBlank()) {
            errors.add("name", "identity.name-missing");
        }
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            errors.add("email", "identity.sign-in.no-address");
        }
        if (address.isEmpty() || !errors.isEmpty()) {
            return firstAdministrator(token, name, email, errors);
        }
        return first.become(token, address.get(), name.strip(), PageLanguage.of(request))
                .map(
                        person -> {
                            sessions.begin(person, request, response);
                            return new ModelAndView("redirect:" + shell.link("/people"));
                        })
                .orElseGet(SignInLinkController::spent);
    }

    private PersonId person(Link link) {
        return link.person()
                .or(
                        () ->
                                link.newcomer()
                                        .map(
                                                newcomer ->
                                                        people.register(
                                                                newcomer.email(),
                                                                newcomer.name(),
                                                                newcomer.language())))
                .orElseThrow();
    }

    private ModelAndView goOn(
            PersonId person,
            Link link,
            Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.begin(person, request, response);
        return new ModelAndView(
                "redirect:" + (link.next().isEmpty() ? shell.link("") : link.next()));
    }

    private static ModelAndView spent() {
        return new ModelAndView("identity/signin/spent", HttpStatus.GONE);
    }

    private static ModelAndView firstAdministrator(
            String token, String name, String email, FormErrors errors) {
        var page =
                new ModelAndView(
                        "identity/signin/first",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("token", token);
        page.addObject("name", name);
        page.addObject("email", email);
        page.addObject("errors", errors);
        return page;
    }
}

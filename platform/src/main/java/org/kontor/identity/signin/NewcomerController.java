package org.kontor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.EmailAddress;
import org.kontor.web.Everyone;
import org.kontor.web.FormInput;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Lets somebody in who comes for the first time; who is known already signs in all the same.
@Controller
class NewcomerController {
    private static final int LONGEST_NAME = 100;

    private final SignInRequests requests;

    NewcomerController(SignInRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/sign-in/new")
    @Everyone
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next, @ModelAttribute("shell") Shell shell) {
        String path = LocalPath.orEmpty(next);
        return shell.visitor().isSignedIn()
                ? new ModelAndView("redirect:" + (path.isEmpty() ? shell.link("/me") : path))
                : page(FormInput.of(Map.of("next", path)), HttpStatus.OK);
    }

    @PostMapping("/sign-in/new")
    @Everyone
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            HttpServletRequest request) {
        var form = new FormInput(sent);
        String name = form.required("name", LONGEST_NAME);
        // Nobody is called by an address; it would be somebody's advertisement.
        if (name.contains("/") || name.contains("@")) {
            form.errors().add("name", "identity.newcomer.no-name");
        }
        Optional<EmailAddress> email = EmailAddress.parse(form.raw("email"));
        if (email.isEmpty()) {
            form.errors().add("email", "identity.sign-in.no-address");
        }
        if (!form.errors().isEmpty()) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var newcomer = new Newcomer(email.orElseThrow(), name, shell.language());
        String next = LocalPath.orEmpty(form.raw("next"));
        if (!requests.take(newcomer, request.getRemoteAddr(), next)) {
            form.errors()
                    .add("email", "identity.sign-in.too-many", SignInRequests.WINDOW.toMinutes());
            return page(form, HttpStatus.TOO_MANY_REQUESTS);
        }
        return new ModelAndView("redirect:" + shell.link("/sign-in/sent"));
    }

    private static ModelAndView page(FormInput form, HttpStatus status) {
        return new ModelAndView("identity/signin/newcomer", Map.of("form", form), status);
    }
}

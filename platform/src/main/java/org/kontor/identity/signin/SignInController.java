package org.kontor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.DemonstrationAccounts;
import org.kontor.instance.Instance;
import org.kontor.shared.EmailAddress;
import org.kontor.web.Everyone;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page that asks for an address to send a link to.
@Controller
class SignInController {
    private final SignInRequests requests;
    private final DemonstrationAccounts accounts;
    private final Instance instance;

    SignInController(SignInRequests requests, DemonstrationAccounts accounts, Instance instance) {
        this.requests = requests;
        this.accounts = accounts;
        this.instance = instance;
    }

    @GetMapping("/sign-in")
    @Everyone
    ModelAndView ask(
            @RequestParam(defaultValue = "") String next, @ModelAttribute("shell") Shell shell) {
        String path = LocalPath.orEmpty(next);
        if (shell.visitor().isSignedIn()) {
            return new ModelAndView("redirect:" + (path.isEmpty() ? shell.link("/me") : path));
        }
        return page("", path, FormErrors.none(), HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    @Everyone
    ModelAndView send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String next,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request) {
        String path = LocalPath.orEmpty(next);
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return page(
                    email,
                    path,
                    FormErrors.none().add("email", "identity.sign-in.no-address"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!requests.take(address.get(), request.getRemoteAddr(), path)) {
            return page(
                    email,
                    path,
                    FormErrors.none()
                            .add(
                                    "email",
                                    "identity.sign-in.too-many",
                                    SignInRequests.WINDOW.toMinutes()),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        return new ModelAndView("redirect:" + shell.link("/sign-in/sent"));
    }

    @GetMapping("/sign-in/sent")
    @Everyone
    ModelAndView sent() {
        return new ModelAndView("identity/signin/sent")
                .addObject("minutes", SignInLinks.VALID.toMinutes())
                .addObject("outbox", instance.isDemonstration());
    }

    private ModelAndView page(String email, String next, FormErrors errors, HttpStatus status) {
        var page = new ModelAndView("identity/signin/ask", status);
        page.addObject("email", email);
        page.addObject("next", next);
        page.addObject("errors", errors);
        page.addObject("accounts", instance.isDemonstration() ? accounts.all() : List.of());
        return page;
    }
}

package org.kontor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.kontor.identity.DemonstrationAccounts;
import org.kontor.instance.Instance;
import org.kontor.shared.PersonId;
import org.kontor.web.Everyone;
import org.kontor.web.NotFound;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets anybody be one of a demonstration's people; a real installation has no such door.
@Controller
class DemonstrationSignInController {
    private final DemonstrationAccounts accounts;
    private final Instance instance;
    private final Sessions sessions;

    DemonstrationSignInController(
            DemonstrationAccounts accounts, Instance instance, Sessions sessions) {
        this.accounts = accounts;
        this.instance = instance;
        this.sessions = sessions;
    }

    @PostMapping("/sign-in/demonstration")
    @Everyone
    String become(
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String next,
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = new PersonId(person);
        boolean isOffered =
                instance.isDemonstration()
                        && accounts.all().stream()
                                .anyMatch(account -> account.person().equals(wanted));
        if (!isOffered) {
            throw new NotFound();
        }
        sessions.begin(wanted, request, response);
        String path = LocalPath.orEmpty(next);
        return "redirect:" + (path.isEmpty() ? shell.link("") : path);
    }
}

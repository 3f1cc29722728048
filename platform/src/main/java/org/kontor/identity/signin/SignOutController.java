package org.kontor.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.web.Everyone;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Ends the session; harmless for who has none.
@Controller
class SignOutController {
    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    @Everyone
    String signOut(
            @ModelAttribute("shell") Shell shell,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.end(request, response);
        return "redirect:" + shell.link("");
    }
}

package org.kontor.events.session;

import java.util.UUID;
import org.kontor.web.Everyone;
import org.kontor.web.FormErrors;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The page of a session.
@Controller
class SessionViewController {
    private final SessionViews views;

    SessionViewController(SessionViews views) {
        this.views = views;
    }

    @GetMapping("/events/{event}/sessions/{session}")
    @Everyone
    ModelAndView show(
            @PathVariable String event,
            @PathVariable UUID session,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        return views.page(views.of(event, session, shell, FormErrors.none()));
    }
}

package org.kontor.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.web.Forbidden;
import org.kontor.web.Shell;
import org.kontor.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The trail of one thing, for administrators and whom the thing's module lets read it.
@Controller
class TrailController {
    private final TrailQueries trail;
    private final List<TrailReader> readers;

    TrailController(TrailQueries trail, List<TrailReader> readers) {
        this.trail = trail;
        this.readers = readers;
    }

    @GetMapping("/trail/{kind}/{id}")
    @SignedIn
    ModelAndView show(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam Optional<UUID> before,
            @ModelAttribute("shell") Shell shell) {
        var subject = new Subject(kind, id);
        boolean mayRead =
                shell.visitor().isAdministrator()
                        || readers.stream()
                                .anyMatch(reader -> reader.mayRead(subject, shell.visitor()));
        if (!mayRead) {
            throw new Forbidden();
        }
        return new ModelAndView("audit/trail")
                .addObject("subject", subject)
                .addObject("lines", trail.of(subject, before, shell.language()));
    }
}

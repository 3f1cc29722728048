package org.kontor.events.event;

import java.util.Optional;
import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.kontor.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The event's page as a stranger sees it, for its organiser to look at.
@Controller
class PreviewController {
    private final EventController events;

    PreviewController(EventController events) {
        this.events = events;
    }

    @GetMapping("/events/{event}/setup/preview")
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        Shell visitors = shell.as(Visitor.STRANGER);
        model.addAttribute("shell", visitors);
        model.addAttribute("preview", true);
        return events.show(event, Optional.empty(), visitors, model);
    }
}

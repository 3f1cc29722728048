package org.kontor.events.setup;

import java.util.Comparator;
import java.util.List;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.external.ExternalSteps;
import org.kontor.shared.Role;
import org.kontor.shared.ScopeKind;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.PageParts;
import org.kontor.web.SetupStep;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// What an event still needs, step by step.
@Controller
class SetupController {
    private final Events events;
    private final List<SetupStep> steps;
    private final ExternalSteps external;
    private final PageParts parts;

    SetupController(Events events, List<SetupStep> steps, ExternalSteps external, PageParts parts) {
        this.events = events;
        this.steps =
                steps.stream()
                        .filter(step -> step.of() == ScopeKind.EVENT)
                        .sorted(Comparator.comparingInt(SetupStep::order))
                        .toList();
        this.external = external;
        this.parts = parts;
    }

    @GetMapping("/events/{event}/setup")
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable String event,
            @ModelAttribute(name = "shell", binding = false) Shell shell,
            Model model) {
        EventCard card = events.find(event).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new SetupPage(
                        card,
                        progress(card),
                        card.isExternal()
                                ? List.of()
                                : parts.at("events.setup.actions", card.id().value(), shell)));
        return "events/setup/show";
    }

    private List<SetupStep.Progress> progress(EventCard event) {
        return event.isExternal()
                ? external.of(event.id())
                : steps.stream()
                        .flatMap(step -> step.progress(event.id().value()).stream())
                        .toList();
    }
}

package org.kontor.scheduling.workbench;

import org.kontor.scheduling.explanation.Explanations;
import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Has a version explained.
@Controller
class ExplanationController {
    private final Workbenches workbenches;
    private final Explanations explanations;

    ExplanationController(Workbenches workbenches, Explanations explanations) {
        this.workbenches = workbenches;
        this.explanations = explanations;
    }

    @PostMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/explanation")
    @Only(value = Role.ORGANISER, of = "event")
    String ask(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @ModelAttribute("shell") Shell shell) {
        Workbench bench = workbenches.open(slug, number);
        explanations.ask(bench.version().id());
        return "redirect:" + shell.link(bench.path(Workbench.View.LEFT_OUT));
    }
}

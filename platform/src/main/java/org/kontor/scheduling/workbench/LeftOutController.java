package org.kontor.scheduling.workbench;

import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// What the version leaves out, and why.
@Controller
class LeftOutController {
    private final Workbenches workbenches;
    private final LeftOutRows rows;

    LeftOutController(Workbenches workbenches, LeftOutRows rows) {
        this.workbenches = workbenches;
        this.rows = rows;
    }

    @GetMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/left-out")
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        model.addAttribute("page", rows.of(bench, shell.language()));
        return "scheduling/workbench/leftout";
    }
}

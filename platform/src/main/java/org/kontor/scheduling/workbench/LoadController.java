package org.kontor.scheduling.workbench;

import org.kontor.events.Events;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.shared.Role;
import org.kontor.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The version slot by slot: how full each is.
@Controller
class LoadController {
    private final Workbenches workbenches;
    private final Events events;
    private final PlanQueries plans;

    LoadController(Workbenches workbenches, Events events, PlanQueries plans) {
        this.workbenches = workbenches;
        this.events = events;
        this.plans = plans;
    }

    @GetMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/load")
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable("event") String slug, @PathVariable("number") int number, Model model) {
        Workbench bench = workbenches.open(slug, number);
        model.addAttribute(
                "page",
                LoadPage.of(
                        bench,
                        events.slots(bench.event().id()),
                        events.tables(bench.event().id()).size(),
                        plans.placed(bench.version().id())));
        return "scheduling/workbench/load";
    }
}

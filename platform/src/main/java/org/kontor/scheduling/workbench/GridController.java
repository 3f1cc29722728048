package org.kontor.scheduling.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.Events;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.meeting.MeetingQueries;
import org.kontor.scheduling.plan.Placed;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The version as a grid of slots and tables, with one meeting open beside it.
@Controller
@RequestMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}")
class GridController {
    private final Workbenches workbenches;
    private final Events events;
    private final PlanQueries plans;
    private final MeetingQueries meetings;
    private final WishQueries wishes;

    GridController(
            Workbenches workbenches,
            Events events,
            PlanQueries plans,
            MeetingQueries meetings,
            WishQueries wishes) {
        this.workbenches = workbenches;
        this.events = events;
        this.plans = plans;
        this.meetings = meetings;
        this.wishes = wishes;
    }

    @GetMapping
    @Only(value = Role.ORGANISER, of = "event")
    String show(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "of") Optional<UUID> of,
            @RequestParam(name = "meeting") Optional<UUID> meeting,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        List<Placed> placed = plans.placed(bench.version().id());
        List<Slot> slots = events.slots(bench.event().id());
        List<MeetingTable> tables = events.tables(bench.event().id());
        model.addAttribute(
                "page",
                GridPage.of(
                        bench,
                        slots,
                        tables,
                        placed,
                        GridFilter.of(placed, of),
                        meeting.flatMap(
                                id -> panel(bench, new MeetingId(id), placed, slots, tables))));
        return "scheduling/workbench/grid";
    }

    /// The meeting's panel alone, for the page that is open; by itself an address leads to the
    /// grid.
    @GetMapping("/meetings/{meeting}")
    @Only(value = Role.ORGANISER, of = "event")
    String meeting(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @PathVariable("meeting") UUID meeting,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        if (!part) {
            return "redirect:" + shell.link(bench.path()) + "?meeting=" + meeting;
        }
        model.addAttribute(
                "panel",
                panel(
                                bench,
                                new MeetingId(meeting),
                                plans.placed(bench.version().id()),
                                events.slots(bench.event().id()),
                                events.tables(bench.event().id()))
                        .orElseThrow(NotFound::new));
        return "scheduling/workbench/panel";
    }

    private Optional<MeetingPanel> panel(
            Workbench bench,
            MeetingId id,
            List<Placed> placed,
            List<Slot> slots,
            List<MeetingTable> tables) {
        return placed.stream()
                .filter(meeting -> meeting.meeting().equals(id))
                .findFirst()
                .flatMap(
                        meeting ->
                                meetings.find(bench.event().id(), id)
                                        .map(
                                                card ->
                                                        new MeetingPanel(
                                                                bench,
                                                                card,
                                                                meeting,
                                                                wishes.of(id),
                                                                slots,
                                                                tables)));
    }
}

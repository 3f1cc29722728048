package org.kontor.insight.cockpit;

import java.util.List;
import java.util.Map;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The cockpit, and the rows behind its figures.
@Controller
class CockpitController {
    private final Events events;
    private final Cockpit cockpit;

    CockpitController(Events events, Cockpit cockpit) {
        this.events = events;
        this.cockpit = cockpit;
    }

    @GetMapping("/events/{event}/cockpit")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView overview(@PathVariable String event) {
        return page("cockpit", cockpit.overview(find(event)));
    }

    @GetMapping("/events/{event}/cockpit/organisations")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView organisations(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "false") boolean missing,
            @RequestParam(defaultValue = "0") int from) {
        EventCard card = find(event);
        Stage shown = Stage.of(stage).orElse(Stage.INVITED);
        List<Standing> all = cockpit.organisations(card, shown, missing);
        return page(
                "organisations", new OrganisationsPage(card, shown, missing, Slice.of(all, from)));
    }

    @GetMapping("/events/{event}/cockpit/people")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView people(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String concern,
            @RequestParam(defaultValue = "0") int from) {
        return page("people", cockpit.people(find(event), Concern.of(concern), from));
    }

    @GetMapping("/events/{event}/cockpit/matrix")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView matrix(
            @PathVariable String event,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String of,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = find(event);
        Stage stage = EncounterFilter.stage(of);
        return page(
                "matrix", new MatrixPage(card, cockpit.matrix(card, Axis.of(by), stage, shell)));
    }

    @GetMapping("/events/{event}/cockpit/meetings")
    @Only(value = Role.ORGANISER, of = "event")
    ModelAndView meetings(
            @PathVariable String event,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int from,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        EventCard card = find(event);
        EncounterFilter filter = EncounterFilter.of(asked);
        List<Encounter> rows = cockpit.meetings(card, filter, Math.max(from, 0), Slice.LENGTH + 1);
        boolean more = rows.size() > Slice.LENGTH;
        return page(
                "meetings",
                new EncountersPage(
                        card,
                        filter,
                        title(filter, shell),
                        more ? rows.subList(0, Slice.LENGTH) : rows,
                        Math.max(from, 0),
                        more));
    }

    private String title(EncounterFilter filter, Shell shell) {
        return filter.pair()
                .map(
                        pair -> {
                            var naming = cockpit.naming(pair.axis(), shell);
                            return naming.name(pair.one()) + " ↔ " + naming.name(pair.other());
                        })
                .orElse("");
    }

    private EventCard find(String slug) {
        return events.find(slug).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(String template, Object page) {
        return new ModelAndView("insight/cockpit/" + template, Map.of("page", page));
    }
}

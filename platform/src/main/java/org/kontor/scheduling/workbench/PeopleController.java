package org.kontor.scheduling.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.agenda.Agendas;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.kontor.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The version person by person: how many meetings each has, and each one's days.
@Controller
@RequestMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/people")
class PeopleController {
    private final Workbenches workbenches;
    private final People people;
    private final PeopleQueries queries;
    private final Agendas agendas;
    private final BreakReasons breaks;

    PeopleController(
            Workbenches workbenches,
            People people,
            PeopleQueries queries,
            Agendas agendas,
            BreakReasons breaks) {
        this.workbenches = workbenches;
        this.people = people;
        this.queries = queries;
        this.agendas = agendas;
        this.breaks = breaks;
    }

    @GetMapping
    @Only(value = Role.ORGANISER, of = "event")
    String list(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "q", defaultValue = "") String wanted,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        List<PeoplePage.Row> rows = queries.rows(bench);
        model.addAttribute(
                "page",
                new PeoplePage(
                        bench,
                        rows.stream().filter(row -> row.matches(wanted)).toList(),
                        rows.size(),
                        wanted,
                        Optional.empty(),
                        Optional.empty()));
        return "scheduling/workbench/people";
    }

    @GetMapping("/{person}")
    @Only(value = Role.ORGANISER, of = "event")
    String days(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @PathVariable("person") PersonId person,
            @ModelAttribute("shell") Shell shell,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        String name = people.find(person).map(Person::name).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new PeoplePage(
                        bench,
                        List.of(),
                        0,
                        "",
                        Optional.of(agendas.of(bench.event(), bench.version(), person, name)),
                        breaks.of(bench, person, shell.language())));
        // The days of a plan are neither past nor now.
        model.addAttribute("never", Instant.MIN);
        return "scheduling/workbench/person";
    }
}

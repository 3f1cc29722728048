package org.kontor.scheduling.workbench;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Delegate;
import org.kontor.events.Events;
import org.kontor.identity.People;
import org.kontor.identity.Person;
import org.kontor.scheduling.agenda.Agendas;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.shared.PersonId;
import org.kontor.shared.Role;
import org.kontor.web.NotFound;
import org.kontor.web.Only;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The version person by person: how many meetings each has, and each one's days.
@Controller
@RequestMapping("/events/{event}/timetable/versions/{number:[0-9]{1,6}}/people")
class PeopleController {
    private final Workbenches workbenches;
    private final Events events;
    private final People people;
    private final Directory directory;
    private final PlanQueries plans;
    private final Agendas agendas;

    PeopleController(
            Workbenches workbenches,
            Events events,
            People people,
            Directory directory,
            PlanQueries plans,
            Agendas agendas) {
        this.workbenches = workbenches;
        this.events = events;
        this.people = people;
        this.directory = directory;
        this.plans = plans;
        this.agendas = agendas;
    }

    @GetMapping
    @Only(value = Role.ORGANISER, of = "event")
    String list(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "q", defaultValue = "") String wanted,
            Model model) {
        Workbench bench = workbenches.open(slug, number);
        List<PeoplePage.Row> rows = rows(bench);
        model.addAttribute(
                "page",
                new PeoplePage(
                        bench,
                        rows.stream().filter(row -> row.matches(wanted)).toList(),
                        rows.size(),
                        wanted,
                        Optional.empty()));
        return "scheduling/workbench/people";
    }

    @GetMapping("/{person}")
    @Only(value = Role.ORGANISER, of = "event")
    String days(
            @PathVariable("event") String slug,
            @PathVariable("number") int number,
            @PathVariable("person") PersonId person,
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
                        Optional.of(agendas.of(bench.event(), bench.version(), person, name))));
        // The days of a plan are neither past nor now.
        model.addAttribute("never", Instant.MIN);
        return "scheduling/workbench/person";
    }

    private List<PeoplePage.Row> rows(Workbench bench) {
        List<Delegate> delegates = events.delegates(bench.event().id());
        Map<PersonId, List<OrganisationId>> acting =
                delegates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Delegate::person,
                                        Collectors.mapping(
                                                Delegate::organisation, Collectors.toList())));
        Map<OrganisationId, OrganisationCard> organisations =
                directory.find(
                        acting.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<PersonId, Long> meetings =
                plans.placed(bench.version().id()).stream()
                        .flatMap(meeting -> meeting.attendees().stream())
                        .collect(
                                Collectors.groupingBy(
                                        attendee -> attendee.id(), Collectors.counting()));
        return people.find(acting.keySet()).values().stream()
                .map(
                        person ->
                                new PeoplePage.Row(
                                        person.id(),
                                        person.name(),
                                        acting.getOrDefault(person.id(), List.of()).stream()
                                                .flatMap(
                                                        id ->
                                                                Optional.ofNullable(
                                                                        organisations.get(id))
                                                                        .stream())
                                                .map(OrganisationCard::called)
                                                .sorted()
                                                .collect(Collectors.joining(", ")),
                                        meetings.getOrDefault(person.id(), 0L)))
                .sorted(
                        Comparator.comparing(PeoplePage.Row::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(row -> row.id().value()))
                .toList();
    }
}

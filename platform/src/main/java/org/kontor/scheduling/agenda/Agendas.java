package org.kontor.scheduling.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.scheduling.plan.Placed;
import org.kontor.scheduling.plan.PlanQueries;
import org.kontor.scheduling.version.TimetableVersion;
import org.kontor.shared.PersonId;
import org.springframework.stereotype.Component;

/// Puts together what a version of the timetable means for a person, or for everybody.
@Component
public class Agendas {
    private final Events events;
    private final PlanQueries plans;
    private final AgendaQueries queries;

    Agendas(Events events, PlanQueries plans, AgendaQueries queries) {
        this.events = events;
        this.plans = plans;
        this.queries = queries;
    }

    /// The person's agenda; with no entry but free time where they have nothing in the version.
    public Agenda of(EventCard event, TimetableVersion version, PersonId person, String name) {
        List<Placed> placed = plans.placed(version.id(), person);
        List<Opportunity> opportunities = queries.opportunities(event, partners(placed, person));
        Map<Boolean, List<Entry>> times =
                queries.timesAndNotes(event, person).stream()
                        .collect(Collectors.partitioningBy(Entry.Noted.class::isInstance));
        var binding = new ArrayList<>(meetings(placed, person, opportunities));
        binding.addAll(times.getOrDefault(false, List.of()));
        return Agenda.of(event, version.number(), person, name, events.slots(event.id()), binding)
                .and(times.getOrDefault(true, List.of()));
    }

    /// What takes the person's time: meetings of the version, sessions, their own blocks, and other
    /// events; in no order.
    public List<Entry> taken(EventCard event, Optional<TimetableVersion> version, PersonId person) {
        var taken = new ArrayList<>(queries.times(event, person));
        version.ifPresent(
                known ->
                        taken.addAll(
                                meetings(plans.placed(known.id(), person), person, List.of())));
        return taken;
    }

    /// The agendas of all who attend a meeting in the version, sorted by name.
    public List<Agenda> all(EventCard event, TimetableVersion version) {
        List<Slot> slots = events.slots(event.id());
        List<Placed> placed = plans.placed(version.id());
        Map<PersonId, List<Entry>> times = queries.times(event);
        return placed.stream()
                .flatMap(Placed::everybody)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(String::toLowerCase)))
                .map(
                        person ->
                                Agenda.of(
                                        event,
                                        version.number(),
                                        person.getKey(),
                                        person.getValue(),
                                        slots,
                                        binding(placed, times, person.getKey())))
                .toList();
    }

    private static List<Entry> binding(
            List<Placed> placed, Map<PersonId, List<Entry>> times, PersonId person) {
        return Stream.concat(
                        meetings(
                                placed.stream()
                                        .filter(meeting -> meeting.isAttendedBy(person))
                                        .toList(),
                                person,
                                List.of())
                                .stream(),
                        times.getOrDefault(person, List.of()).stream())
                .toList();
    }

    private static List<Entry> meetings(
            List<Placed> placed, PersonId person, List<Opportunity> opportunities) {
        return placed.stream()
                .map(meeting -> (Entry) Entry.Meeting.of(meeting, person, opportunities))
                .toList();
    }

    private static Set<OrganisationId> partners(List<Placed> placed, PersonId person) {
        return placed.stream()
                .flatMap(meeting -> meeting.partnersOf(person).stream())
                .map(partner -> partner.organisation().id())
                .collect(Collectors.toSet());
    }
}

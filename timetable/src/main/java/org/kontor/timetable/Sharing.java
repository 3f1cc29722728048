package org.kontor.timetable;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.kontor.timetable.Violation.Rule;

/// The rules about what appointments share, as part of the [Checker]: people, limits, tables.
final class Sharing {

    private final Problem problem;
    private final Collection<Appointment> held;
    private final Consumer<Violation> violations;
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<String, Delegate> delegates = new HashMap<>();
    private final Map<String, Meeting> meetings = new HashMap<>();

    /// @param held appointments whose ids the problem knows, one for a meeting
    Sharing(Problem problem, Collection<Appointment> held, Consumer<Violation> violations) {
        this.problem = problem;
        this.held = held;
        this.violations = violations;
        problem.slots().forEach(slot -> slots.put(slot.id(), slot));
        problem.delegates().forEach(delegate -> delegates.put(delegate.id(), delegate));
        problem.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
    }

    void check() {
        checkDelegates();
        checkOrganisations();
        checkSlots();
    }

    private void checkDelegates() {
        record Seat(String delegate, Appointment appointment) {}
        Map<String, List<Appointment>> agendas =
                held.stream()
                        .flatMap(a -> a.delegates().stream().map(d -> new Seat(d, a)))
                        .collect(
                                groupingBy(
                                        Seat::delegate,
                                        TreeMap::new,
                                        mapping(Seat::appointment, toList())));
        agendas.forEach(
                (id, agenda) -> {
                    Set<String> taken = new HashSet<>();
                    for (Appointment appointment : agenda) {
                        if (!taken.add(appointment.slot())) {
                            report(
                                    Rule.DELEGATE_TWICE,
                                    appointment.meeting(),
                                    "delegate %s has two meetings in slot %s"
                                            .formatted(id, appointment.slot()));
                        }
                    }
                    int limit = known(delegates, id).dailyLimit();
                    agenda.stream()
                            .collect(groupingBy(this::day, TreeMap::new, counting()))
                            .forEach(
                                    (day, count) -> {
                                        if (count > limit) {
                                            report(
                                                    Rule.DELEGATE_LIMIT,
                                                    "",
                                                    "delegate %s has %d meetings on day %d, at most %d"
                                                            .formatted(id, count, day, limit));
                                        }
                                    });
                });
    }

    private void checkOrganisations() {
        for (Organisation organisation : problem.organisations()) {
            Map<Integer, Integer> counts = new TreeMap<>();
            for (Appointment appointment : held) {
                if (known(meetings, appointment.meeting()).sides().stream()
                        .anyMatch(side -> side.organisation().equals(organisation.id()))) {
                    counts.merge(day(appointment), 1, Integer::sum);
                }
            }
            counts.forEach(
                    (day, count) -> {
                        if (count > organisation.dailyLimit()) {
                            report(
                                    Rule.ORGANISATION_LIMIT,
                                    "",
                                    "organisation %s has %d meetings on day %d, at most %d"
                                            .formatted(
                                                    organisation.id(),
                                                    count,
                                                    day,
                                                    organisation.dailyLimit()));
                        }
                    });
        }
    }

    private void checkSlots() {
        for (Slot slot : problem.slots()) {
            Map<String, String> taken = new HashMap<>();
            int atTables = 0;
            for (Appointment appointment : held) {
                if (!appointment.slot().equals(slot.id()) || appointment.table().isEmpty()) {
                    continue;
                }
                atTables++;
                String table = appointment.table().orElseThrow();
                String other = taken.put(table, appointment.meeting());
                if (other != null) {
                    report(
                            Rule.TABLE_TWICE,
                            appointment.meeting(),
                            "table %s holds meeting %s too in slot %s"
                                    .formatted(table, other, slot.id()));
                }
            }
            if (atTables > slot.capacity()) {
                report(
                        Rule.SLOT_CAPACITY,
                        "",
                        "slot %s has %d meetings at tables, at most %d"
                                .formatted(slot.id(), atTables, slot.capacity()));
            }
        }
    }

    private int day(Appointment appointment) {
        return known(slots, appointment.slot()).day();
    }

    private static <T> T known(Map<String, T> things, String id) {
        return Optional.ofNullable(things.get(id)).orElseThrow();
    }

    private void report(Rule rule, String meeting, String detail) {
        violations.accept(new Violation(rule, meeting, detail));
    }
}

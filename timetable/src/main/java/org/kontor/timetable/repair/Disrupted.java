package org.kontor.timetable.repair;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Disruption;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;
import org.kontor.timetable.Timetable;

/// A problem after something went wrong with its published timetable.
public final class Disrupted {

    private final Problem problem;
    private final Map<String, Appointment> held;
    private final Map<String, Delegate> delegates;
    private final Map<String, Table> tables;
    private final Set<String> cancelled = new HashSet<>();
    private final Set<String> frozen = new HashSet<>();

    private Disrupted(Problem problem, Timetable published) {
        this.problem = problem;
        held = new LinkedHashMap<>(published.byMeeting());
        delegates = byId(problem.delegates(), Delegate::id);
        tables = byId(problem.tables(), Table::id);
    }

    /// The problem as it is now, which holds nothing but what was published and is not called off.
    public static Problem of(Problem problem, Timetable published, List<Disruption> disruptions) {
        Disrupted disrupted = new Disrupted(problem, published);
        disruptions.forEach(disrupted::apply);
        return disrupted.build();
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream()
                .collect(toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private void apply(Disruption disruption) {
        switch (disruption) {
            case Disruption.DelegateAway away -> {
                Delegate delegate = known("delegate", delegates, away.delegate());
                Set<String> unavailable = with(delegate.unavailable(), away.slots());
                delegates.put(
                        delegate.id(),
                        new Delegate(
                                delegate.id(),
                                unavailable,
                                delegate.dailyLimit(),
                                delegate.resource()));
            }
            case Disruption.TableLost lost -> {
                Table table = known("table", tables, lost.table());
                tables.put(
                        table.id(),
                        new Table(
                                table.id(), table.features(), with(table.closed(), lost.slots())));
            }
            case Disruption.MeetingCancelled off -> {
                known("meeting", byId(problem.meetings(), Meeting::id), off.meeting());
                cancelled.add(off.meeting());
            }
            case Disruption.SlotsFrozen near -> frozen.addAll(with(Set.of(), near.slots()));
        }
    }

    private Set<String> with(Set<String> slots, Set<String> more) {
        Map<String, Slot> known = byId(problem.slots(), Slot::id);
        more.forEach(slot -> known("slot", known, slot));
        Set<String> all = new HashSet<>(slots);
        all.addAll(more);
        return all;
    }

    private static <T> T known(String kind, Map<String, T> things, String id) {
        return Optional.ofNullable(things.get(id))
                .orElseThrow(
                        () -> new IllegalArgumentException("No " + kind + " has the id " + id));
    }

    private Problem build() {
        held.keySet().removeAll(cancelled);
        List<Meeting> meetings = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            Optional<Appointment> appointment = Optional.ofNullable(held.get(meeting.id()));
            meetings.add(
                    appointment
                            .map(at -> frozen.isEmpty() ? meeting : near(meeting, at))
                            .orElseGet(() -> meeting.withPriority(Priority.EXCLUDED)));
        }
        int difference = problem.goals().fairness().difference();
        return new Problem(
                problem.slots(),
                List.copyOf(tables.values()),
                problem.organisations(),
                List.copyOf(delegates.values()),
                meetings,
                Goals.leastChange(new Timetable(List.copyOf(held.values())))
                        .withFairness(Fairness.soft(difference)));
    }

    /// The meeting with what the frozen slots ask of it.
    private Meeting near(Meeting meeting, Appointment at) {
        boolean here = frozen.contains(at.slot());
        if (here && stands(at)) {
            return new Meeting(
                    meeting.id(),
                    meeting.sides().stream().map(side -> attended(side, at)).toList(),
                    Priority.MANDATORY,
                    meeting.weight(),
                    at.table().map(Place::at).orElse(Place.ONLINE),
                    new Times(Optional.empty(), Optional.of(at.slot()), meeting.times().after()));
        }
        Times times = meeting.times();
        Set<String> open =
                problem.slots().stream()
                        .map(Slot::id)
                        .filter(slot -> !frozen.contains(slot) || (here && slot.equals(at.slot())))
                        .filter(slot -> times.allowed().map(a -> a.contains(slot)).orElse(true))
                        .collect(toSet());
        return meeting.withTimes(new Times(Optional.of(open), times.pinned(), times.after()));
    }

    private boolean stands(Appointment at) {
        return at.delegates().stream()
                        .map(id -> Optional.ofNullable(delegates.get(id)))
                        .allMatch(
                                found ->
                                        found.map(d -> !d.unavailable().contains(at.slot()))
                                                .orElse(false))
                && at.table()
                        .map(tables::get)
                        .map(table -> !table.closed().contains(at.slot()))
                        .orElse(true);
    }

    private static Side attended(Side side, Appointment at) {
        List<String> attending =
                side.delegates().stream().filter(at.delegates()::contains).toList();
        return attending.isEmpty()
                ? side
                : new Side(side.organisation(), side.attendance(), attending);
    }
}

package org.kontor.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts the objectives of a timetable, straight from their definitions.
final class Scoring {

    private final Problem problem;
    private final Map<String, Appointment> held;
    private final Map<String, Integer> times = new HashMap<>();

    /// @param held the appointments by meeting, all of whose ids the problem knows
    Scoring(Problem problem, Map<String, Appointment> held) {
        this.problem = problem;
        this.held = held;
        for (Slot slot : problem.slots()) {
            times.put(slot.id(), times.size());
        }
    }

    Score score() {
        int mandatory = 0;
        int weight = 0;
        for (Meeting meeting : problem.meetings()) {
            if (held.containsKey(meeting.id())) {
                continue;
            }
            switch (meeting.priority()) {
                case MANDATORY -> mandatory++;
                case WISHED -> weight += meeting.weight();
                case EXCLUDED -> {}
            }
        }
        int breaks = 0;
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        int changes = 0;
        Map<String, List<Appointment>> agendas = agendas();
        for (Delegate delegate : problem.delegates()) {
            if (delegate.resource()) {
                continue;
            }
            List<Appointment> agenda = agendas.getOrDefault(delegate.id(), List.of());
            int own = breaks(agenda);
            breaks += own;
            most = Math.max(most, own);
            fewest = Math.min(fewest, own);
            changes += tableChanges(agenda);
        }
        int difference = most - Math.min(fewest, most);
        int excess = Math.max(0, difference - problem.goals().fairness().difference());
        return new Score(mandatory, weight, breaks, excess, changes, moved());
    }

    private Map<String, List<Appointment>> agendas() {
        Map<String, List<Appointment>> agendas = new HashMap<>();
        held.values().stream()
                .sorted(Comparator.comparingInt(this::time))
                .forEach(
                        appointment -> {
                            for (String id : new HashSet<>(appointment.delegates())) {
                                agendas.computeIfAbsent(id, d -> new ArrayList<>())
                                        .add(appointment);
                            }
                        });
        return agendas;
    }

    private int breaks(List<Appointment> agenda) {
        int breaks = 0;
        for (int i = 1; i < agenda.size(); i++) {
            int before = time(agenda.get(i - 1));
            int after = time(agenda.get(i));
            if (after > before + 1
                    && problem.slots().get(before).sameStretch(problem.slots().get(after))) {
                breaks++;
            }
        }
        return breaks;
    }

    private int tableChanges(List<Appointment> agenda) {
        List<Appointment> seated = agenda.stream().filter(a -> a.table().isPresent()).toList();
        int changes = 0;
        for (int i = 1; i < seated.size(); i++) {
            Appointment before = seated.get(i - 1);
            Appointment after = seated.get(i);
            if (day(before) == day(after) && !before.table().equals(after.table())) {
                changes++;
            }
        }
        return changes;
    }

    private int moved() {
        Map<String, Appointment> wanted =
                problem.goals().closeTo().map(Timetable::byMeeting).orElse(Map.of());
        int moved = 0;
        for (Meeting meeting : problem.meetings()) {
            Appointment was = wanted.get(meeting.id());
            if (was != null && !meeting.isExcluded() && !kept(was, held.get(meeting.id()))) {
                moved++;
            }
        }
        return moved;
    }

    static boolean kept(Appointment was, @org.jspecify.annotations.Nullable Appointment is) {
        return is != null
                && was.slot().equals(is.slot())
                && was.table().equals(is.table())
                && new HashSet<>(was.delegates()).equals(new HashSet<>(is.delegates()));
    }

    private int time(Appointment appointment) {
        return Optional.ofNullable(times.get(appointment.slot())).orElseThrow();
    }

    private int day(Appointment appointment) {
        return problem.slots().get(time(appointment)).day();
    }
}

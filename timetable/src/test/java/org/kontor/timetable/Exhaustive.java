package org.kontor.timetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Tries every timetable of a small problem and judges each by the checker. Only people, slots and
/// tables that a meeting can have are tried; every rule between meetings is left to the checker,
/// except that nobody and no table is taken twice.
public final class Exhaustive {

    private final Problem problem;
    private final Comparator<Score> order;
    private Optional<Predicate<Timetable>> wanted = Optional.empty();
    private Optional<Timetable> any = Optional.empty();
    private final List<List<Appointment>> choices = new ArrayList<>();
    private final List<Appointment> chosen = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private Optional<Score> best = Optional.empty();

    private Exhaustive(Problem problem) {
        this.problem = problem;
        order = Score.by(problem.goals().order());
        for (Meeting meeting : problem.meetings()) {
            choices.add(meeting.isExcluded() ? List.of() : appointments(meeting));
        }
    }

    /// The best score of any valid timetable.
    public static Optional<Score> best(Problem problem) {
        Exhaustive search = new Exhaustive(problem);
        search.extend(0);
        return search.best;
    }

    /// Any valid timetable that is wanted.
    public static Optional<Timetable> any(Problem problem, Predicate<Timetable> wanted) {
        Exhaustive search = new Exhaustive(problem);
        search.wanted = Optional.of(wanted);
        search.extend(0);
        return search.any;
    }

    private List<Appointment> appointments(Meeting meeting) {
        List<Optional<String>> tables = new ArrayList<>();
        if (meeting.place().online()) {
            tables.add(Optional.empty());
        } else {
            problem.tables().forEach(table -> tables.add(Optional.of(table.id())));
        }
        List<Appointment> appointments = new ArrayList<>();
        for (Slot slot : problem.slots()) {
            for (Optional<String> table : tables) {
                for (List<String> people : people(meeting.sides())) {
                    Appointment one = new Appointment(meeting.id(), slot.id(), table, people);
                    Problem alone =
                            problem.withMeetings(
                                    List.of(
                                            meeting.withPriority(Priority.WISHED)
                                                    .withTimes(
                                                            new Times(
                                                                    meeting.times().allowed(),
                                                                    meeting.times().pinned(),
                                                                    Set.of()))));
                    if (Checker.check(alone, new Timetable(List.of(one))).valid()) {
                        appointments.add(one);
                    }
                }
            }
        }
        return appointments;
    }

    private static List<List<String>> people(List<Side> sides) {
        List<List<String>> all = List.of(List.of());
        for (Side side : sides) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                if (side.attendance() == Side.Attendance.ALL) {
                    longer.add(joined(before, side.delegates()));
                } else {
                    side.delegates().forEach(d -> longer.add(joined(before, List.of(d))));
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<String> joined(List<String> before, List<String> more) {
        List<String> joined = new ArrayList<>(before);
        joined.addAll(more);
        return joined;
    }

    private void extend(int m) {
        if (any.isPresent()) {
            return;
        }
        if (m == choices.size()) {
            Timetable timetable = new Timetable(chosen);
            Checker.Verdict verdict = Checker.check(problem, timetable);
            if (verdict.valid()
                    && best.map(b -> order.compare(verdict.score(), b) < 0).orElse(true)) {
                best = Optional.of(verdict.score());
            }
            if (verdict.valid() && wanted.map(w -> w.test(timetable)).orElse(false)) {
                any = Optional.of(timetable);
            }
            return;
        }
        Meeting meeting = problem.meetings().get(m);
        if (!(problem.goals().complete() && meeting.isMandatory())) {
            extend(m + 1);
        }
        for (Appointment appointment : choices.get(m)) {
            List<String> needs = new ArrayList<>(appointment.delegates());
            appointment.table().ifPresent(table -> needs.add("at " + table));
            needs.replaceAll(need -> need + " in " + appointment.slot());
            if (needs.stream().noneMatch(taken::contains) && isFirst(appointment)) {
                taken.addAll(needs);
                chosen.add(appointment);
                extend(m + 1);
                chosen.removeLast();
                taken.removeAll(needs);
            }
        }
    }

    /// Whether no table of equal worth, with a name of the form `extra 1`, is left free for later.
    private boolean isFirst(Appointment appointment) {
        String table = appointment.table().orElse("");
        if (!table.startsWith("extra ")) {
            return true;
        }
        int number = Integer.parseInt(table.substring("extra ".length()));
        return number == 1
                || taken.contains("at extra " + (number - 1) + " in " + appointment.slot());
    }
}

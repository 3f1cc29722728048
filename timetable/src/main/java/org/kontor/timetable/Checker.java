package org.kontor.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.timetable.Violation.Rule;

/// Judges a timetable by the words of the problem alone; it shares no code with the search.
public final class Checker {

    /// What is wrong with a timetable, and what it is worth.
    ///
    /// @param violations every rule broken; empty for a valid timetable
    /// @param score the objectives, counted over the appointments that make sense
    public record Verdict(List<Violation> violations, Score score) {

        public Verdict {
            violations = List.copyOf(violations);
        }

        public boolean valid() {
            return violations.isEmpty();
        }
    }

    private final Problem problem;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Delegate> delegates = new HashMap<>();
    private final Map<String, Meeting> meetings = new HashMap<>();
    private final Map<String, Appointment> held = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private Checker(Problem problem) {
        this.problem = problem;
        for (Slot slot : problem.slots()) {
            slots.put(slot.id(), slots.size());
        }
        problem.tables().forEach(table -> tables.put(table.id(), table));
        problem.delegates().forEach(delegate -> delegates.put(delegate.id(), delegate));
        problem.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
    }

    /// Lists every violation of a hard rule and counts the score anew.
    public static Verdict check(Problem problem, Timetable timetable) {
        Checker checker = new Checker(problem);
        timetable.appointments().forEach(checker::accept);
        for (Appointment appointment : checker.held.values()) {
            Meeting meeting = checker.meeting(appointment);
            checker.checkTime(meeting, appointment);
            checker.checkPeople(meeting, appointment);
            checker.checkTable(meeting, appointment);
            checker.checkOrder(meeting, appointment);
        }
        new Sharing(problem, checker.held.values(), checker.violations::add).check();
        Score score = new Scoring(problem, checker.held).score();
        checker.checkWhole(score);
        return new Verdict(checker.violations, score);
    }

    private void accept(Appointment appointment) {
        String id = appointment.meeting();
        List<String> unknown = new ArrayList<>();
        if (!meetings.containsKey(id)) {
            unknown.add("meeting " + id);
        }
        if (!slots.containsKey(appointment.slot())) {
            unknown.add("slot " + appointment.slot());
        }
        appointment
                .table()
                .filter(t -> !tables.containsKey(t))
                .ifPresent(t -> unknown.add("table " + t));
        appointment.delegates().stream()
                .filter(d -> !delegates.containsKey(d))
                .forEach(d -> unknown.add("delegate " + d));
        if (!unknown.isEmpty()) {
            report(Rule.UNKNOWN_ID, id, "not in the problem: " + String.join(", ", unknown));
        } else if (held.putIfAbsent(id, appointment) != null) {
            report(Rule.SCHEDULED_TWICE, id, "is scheduled twice");
        }
    }

    private void checkTime(Meeting meeting, Appointment appointment) {
        String slot = appointment.slot();
        if (meeting.isExcluded()) {
            report(Rule.EXCLUDED, meeting.id(), "is excluded but scheduled in slot " + slot);
        }
        if (meeting.times().allowed().map(allowed -> !allowed.contains(slot)).orElse(false)) {
            report(Rule.SLOT_NOT_ALLOWED, meeting.id(), "may not be held in slot " + slot);
        }
        if (meeting.times().pinned().map(pin -> !pin.equals(slot)).orElse(false)) {
            report(Rule.PINNED_SLOT, meeting.id(), "is pinned to another slot than " + slot);
        }
    }

    private void checkPeople(Meeting meeting, Appointment appointment) {
        Set<String> left = new HashSet<>(appointment.delegates());
        boolean twice = left.size() < appointment.delegates().size();
        for (Side side : meeting.sides()) {
            List<String> present = side.delegates().stream().filter(left::remove).toList();
            if (!side.isAttendedBy(present)) {
                report(
                        Rule.ATTENDANCE,
                        meeting.id(),
                        "the side of organisation %s asks for %s of %s, attending: %s"
                                .formatted(
                                        side.organisation(),
                                        side.attendance() == Side.Attendance.ALL ? "all" : "one",
                                        side.delegates(),
                                        present));
            }
        }
        if (twice || !left.isEmpty()) {
            report(Rule.ATTENDANCE, meeting.id(), "people who stand on no side: " + left);
        }
        for (String id : appointment.delegates()) {
            if (delegate(id).unavailable().contains(appointment.slot())) {
                report(
                        Rule.DELEGATE_UNAVAILABLE,
                        meeting.id(),
                        "delegate %s is not available in slot %s"
                                .formatted(id, appointment.slot()));
            }
        }
    }

    private void checkTable(Meeting meeting, Appointment appointment) {
        Place place = meeting.place();
        Optional<Table> table = appointment.table().map(this::table);
        if (place.online()) {
            table.ifPresent(
                    t ->
                            report(
                                    Rule.TABLE_UNWANTED,
                                    meeting.id(),
                                    "is online but has table " + t.id()));
            return;
        }
        if (table.isEmpty()) {
            report(Rule.TABLE_MISSING, meeting.id(), "has no table");
            return;
        }
        Table used = table.orElseThrow();
        if (used.closed().contains(appointment.slot())) {
            report(
                    Rule.TABLE_CLOSED,
                    meeting.id(),
                    "table %s is closed in slot %s".formatted(used.id(), appointment.slot()));
        }
        if (!used.features().containsAll(place.features())) {
            report(
                    Rule.TABLE_FEATURES,
                    meeting.id(),
                    "table %s does not offer all of %s".formatted(used.id(), place.features()));
        }
        if (place.pinned().map(pin -> !pin.equals(used.id())).orElse(false)) {
            report(Rule.PINNED_TABLE, meeting.id(), "is pinned to another table than " + used.id());
        }
    }

    private void checkOrder(Meeting meeting, Appointment appointment) {
        for (String before : meeting.times().after()) {
            Appointment earlier = held.get(before);
            if (earlier != null && time(earlier) >= time(appointment)) {
                report(
                        Rule.PRECEDENCE,
                        meeting.id(),
                        "must come after meeting %s, which is in slot %s, not in slot %s"
                                .formatted(before, earlier.slot(), appointment.slot()));
            }
        }
    }

    private void checkWhole(Score score) {
        Goals goals = problem.goals();
        if (goals.complete() && score.mandatoryMissed() > 0) {
            report(
                    Rule.INCOMPLETE,
                    "",
                    score.mandatoryMissed() + " mandatory meetings are not scheduled");
        }
        if (goals.fairness().hard() && score.fairnessExcess() > 0) {
            report(
                    Rule.FAIRNESS,
                    "",
                    "breaks differ by %d more than the allowed %d"
                            .formatted(score.fairnessExcess(), goals.fairness().difference()));
        }
    }

    private Meeting meeting(Appointment appointment) {
        return known(meetings, appointment.meeting());
    }

    private Table table(String id) {
        return known(tables, id);
    }

    private Delegate delegate(String id) {
        return known(delegates, id);
    }

    private int time(Appointment appointment) {
        return known(slots, appointment.slot());
    }

    private static <T> T known(Map<String, T> things, String id) {
        return Optional.ofNullable(things.get(id)).orElseThrow();
    }

    private void report(Rule rule, String meeting, String detail) {
        violations.add(new Violation(rule, meeting, detail));
    }
}

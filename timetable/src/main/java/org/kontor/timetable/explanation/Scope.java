package org.kontor.timetable.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Times;

/// Cuts a problem down to some of its meetings.
final class Scope {

    private Scope() {}

    /// The problem with these meetings only, and with those who attend them; with everybody if hard
    /// fairness is to be kept, because it counts those who have no meeting.
    static Problem of(Problem problem, Set<String> meetings, boolean everybody) {
        List<Meeting> wanted =
                problem.meetings().stream()
                        .filter(meeting -> meetings.contains(meeting.id()))
                        .map(meeting -> meeting.withTimes(within(meeting.times(), meetings)))
                        .toList();
        Set<String> attending = attending(wanted);
        return new Problem(
                problem.slots(),
                problem.tables(),
                problem.organisations(),
                problem.delegates().stream()
                        .filter(delegate -> everybody || attending.contains(delegate.id()))
                        .toList(),
                wanted,
                problem.goals());
    }

    private static Times within(Times times, Set<String> meetings) {
        Set<String> after = new HashSet<>(times.after());
        after.retainAll(meetings);
        return new Times(times.allowed(), times.pinned(), after);
    }

    static Set<String> attending(List<Meeting> meetings) {
        return meetings.stream()
                .flatMap(meeting -> meeting.sides().stream())
                .flatMap(side -> side.delegates().stream())
                .collect(Collectors.toSet());
    }

    /// The problem of finding any timetable that holds the required meetings.
    static Problem holding(Problem problem, Set<String> required) {
        return problem.withMeetings(
                        problem.meetings().stream()
                                .map(
                                        meeting ->
                                                meeting.withPriority(
                                                        required.contains(meeting.id())
                                                                ? Priority.MANDATORY
                                                                : Priority.WISHED))
                                .toList())
                .withGoals(
                        new Goals(
                                List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED),
                                problem.goals().fairness(),
                                true,
                                Optional.empty()));
    }

    /// The problem of holding as many mandatory meetings as possible, without any other.
    static Problem mandatory(Problem problem) {
        Set<String> mandatory =
                problem.meetings().stream()
                        .filter(meeting -> meeting.priority() == Priority.MANDATORY)
                        .map(Meeting::id)
                        .collect(Collectors.toSet());
        return of(problem, mandatory, true)
                .withGoals(
                        new Goals(
                                List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED),
                                problem.goals().fairness(),
                                false,
                                Optional.empty()));
    }

    /// These meetings and all that share a delegate with one of them.
    static Set<String> neighbours(Problem problem, Set<String> meetings, Set<String> within) {
        Set<String> people =
                attending(
                        problem.meetings().stream()
                                .filter(meeting -> meetings.contains(meeting.id()))
                                .toList());
        return problem.meetings().stream()
                .filter(meeting -> within.contains(meeting.id()))
                .filter(
                        meeting ->
                                meeting.sides().stream()
                                        .flatMap(side -> side.delegates().stream())
                                        .anyMatch(people::contains))
                .map(Meeting::id)
                .collect(Collectors.toSet());
    }
}

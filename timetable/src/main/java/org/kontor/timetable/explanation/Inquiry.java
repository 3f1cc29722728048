package org.kontor.timetable.explanation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Timetable;

/// What is asked of any set of causes: can they go together with what is wanted anyway?
///
/// Fewer causes always leave more timetables: a meeting that no longer has to be held may still be,
/// where its people's breaks are counted.
///
/// @param problem as the organiser sees it
/// @param timetable from which searches begin
/// @param always meetings that are to be held whatever the causes are
/// @param held meetings that may be held; others are none of this inquiry's
/// @param fewer who is to have at most so many breaks, whatever the causes are
record Inquiry(
        Problem problem,
        Timetable timetable,
        Set<String> always,
        Set<String> held,
        Map<String, Integer> fewer) {

    /// Asks about some of the causes.
    Oracle.Reply ask(Set<Cause> causes, Deadline deadline) {
        Set<String> required = new HashSet<>(always);
        Map<String, Integer> caps = new HashMap<>();
        boolean fair = false;
        for (Cause cause : causes) {
            switch (cause) {
                case Cause.Held c -> required.add(c.meeting());
                case Cause.NoMoreBreaks c -> caps.put(c.delegate(), c.breaks());
                case Cause.FairBreaks c -> fair = true;
                default -> {}
            }
        }
        caps.putAll(fewer);
        if (fair && !caps.isEmpty()) {
            int most = problem.goals().fairness().difference();
            problem.delegates().stream()
                    .filter(delegate -> !delegate.resource())
                    .forEach(delegate -> caps.merge(delegate.id(), most, Math::min));
        }
        Problem rest = Scope.of(problem, included(required, caps.keySet(), fair), fair);
        Problem asked = Scope.holding(Relaxation.of(rest, causes), required);
        if (!caps.isEmpty()) {
            asked = Caps.of(asked, caps);
        }
        return Oracle.ask(asked, timetable, deadline);
    }

    /// Those required, and those that may fill the breaks of people whose breaks are counted.
    private Set<String> included(Set<String> required, Set<String> capped, boolean fair) {
        if (capped.isEmpty() && !fair) {
            return required;
        }
        Set<String> included = new HashSet<>(required);
        for (Meeting meeting : problem.meetings()) {
            if (held.contains(meeting.id()) && (fair || isAttended(meeting, capped))) {
                included.add(meeting.id());
            }
        }
        return included;
    }

    private static boolean isAttended(Meeting meeting, Set<String> people) {
        return meeting.sides().stream()
                .map(Side::delegates)
                .flatMap(List::stream)
                .anyMatch(people::contains);
    }
}

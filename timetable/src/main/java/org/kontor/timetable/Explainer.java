package org.kontor.timetable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.explanation.Why;

/// Says why: for each meeting left out, for each delegate with breaks, and for a problem without a
/// timetable, a smallest set of causes, and the single change that helps most.
///
/// ```java
/// List<Conflict> why = Explainer.explain(problem, result, Duration.ofSeconds(5), () -> false);
/// ```
public final class Explainer {

    /// However many things there are to explain, one of them may take this part of what time is
    /// left.
    private static final int SHARES = 5;

    private Explainer() {}

    /// Explains everything that the result lacks, in order of importance, until the time is up.
    /// Things that were not come to are [Conflict.Extent#OPEN]; ask for them one by one.
    ///
    /// @param cancelled asked often; once true, what is known is the answer
    public static List<Conflict> explain(
            Problem problem, Result result, Duration limit, BooleanSupplier cancelled) {
        if (result.status() == Status.INFEASIBLE) {
            return List.of(Why.noTimetable(problem, limit, cancelled));
        }
        return result.solution()
                .map(solution -> explain(problem, solution.timetable(), limit, cancelled))
                .orElse(List.of());
    }

    /// The same for a timetable from elsewhere.
    ///
    /// @param timetable a valid one
    public static List<Conflict> explain(
            Problem problem, Timetable timetable, Duration limit, BooleanSupplier cancelled) {
        long end = System.nanoTime() + limit.toNanos();
        List<Conflict.Subject> subjects = subjects(problem, timetable);
        List<Conflict> found = new ArrayList<>();
        for (Conflict.Subject subject : subjects) {
            Duration share = share(end - limit.toNanos() / 2, subjects.size() - found.size());
            found.add(
                    share.isZero() || cancelled.getAsBoolean()
                            ? open(subject)
                            : conflict(problem, timetable, subject, share, cancelled));
        }
        for (int i = 0; i < found.size(); i++) {
            Duration share = share(end, found.size() - i);
            if (!share.isZero() && !cancelled.getAsBoolean()) {
                Why why = Why.of(problem, timetable, share, cancelled);
                found.set(i, why.withRemedy(found.get(i)));
            }
        }
        return found;
    }

    /// What there is to explain of a timetable: wanted meetings that are left out, the most
    /// important first, then delegates with breaks, those with most first.
    ///
    /// @param timetable a valid one
    public static List<Conflict.Subject> subjects(Problem problem, Timetable timetable) {
        List<Conflict.Subject> subjects = new ArrayList<>();
        leftOut(problem, timetable).forEach(id -> subjects.add(new Conflict.LeftOut(id)));
        Why.breaks(problem, timetable).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> subjects.add(new Conflict.Breaks(e.getKey(), e.getValue())));
        return subjects;
    }

    /// What one of so many things may take of the time until the end.
    private static Duration share(long end, int things) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()) / Math.min(SHARES, things));
    }

    private static Conflict open(Conflict.Subject subject) {
        return new Conflict(subject, Conflict.Extent.OPEN, List.of(), Optional.empty());
    }

    /// Wanted meetings that are not held, the most important first.
    private static List<String> leftOut(Problem problem, Timetable timetable) {
        Set<String> held = timetable.byMeeting().keySet();
        return problem.meetings().stream()
                .filter(meeting -> !held.contains(meeting.id()) && !meeting.isExcluded())
                .sorted(
                        Comparator.comparing(Meeting::priority)
                                .thenComparing(Meeting::weight, Comparator.reverseOrder()))
                .map(Meeting::id)
                .toList();
    }

    /// Explains one thing.
    ///
    /// @param timetable a valid one; of no account where the subject is that there is none
    /// @param limit after which what is known is the answer
    public static Conflict explain(
            Problem problem,
            Timetable timetable,
            Conflict.Subject subject,
            Duration limit,
            BooleanSupplier cancelled) {
        if (subject instanceof Conflict.NoTimetable) {
            return Why.noTimetable(problem, limit, cancelled);
        }
        Duration half = limit.dividedBy(2);
        Conflict conflict = conflict(problem, timetable, subject, half, cancelled);
        return Why.of(problem, timetable, half, cancelled).withRemedy(conflict);
    }

    private static Conflict conflict(
            Problem problem,
            Timetable timetable,
            Conflict.Subject subject,
            Duration limit,
            BooleanSupplier cancelled) {
        return switch (subject) {
            case Conflict.LeftOut left ->
                    Why.of(problem, timetable, limit, cancelled).leftOut(left.meeting());
            case Conflict.Breaks breaks ->
                    Why.of(problem, timetable, limit, cancelled).breaks(breaks.delegate());
            case Conflict.NoTimetable none -> Why.noTimetable(problem, limit, cancelled);
        };
    }
}

package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Conflict;
import org.kontor.timetable.Conflict.Extent;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Remedy;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.model.Model;

/// Explains what one timetable lacks, one thing at a time.
public final class Why {

    private final Problem problem;
    private final Timetable timetable;
    private final Optional<Score> score;
    private final Set<String> held;
    private final Deadline deadline;

    private Why(Problem problem, Timetable timetable, Optional<Score> score, Deadline deadline) {
        this.problem = problem;
        this.timetable = timetable;
        this.score = score;
        this.deadline = deadline;
        held = Set.copyOf(timetable.byMeeting().keySet());
    }

    /// Asks about the timetable as it stands.
    ///
    /// @param timetable a valid one
    /// @param limit for the one thing asked
    /// @param cancelled asked often; once true, what is known is the answer
    public static Why of(
            Problem problem, Timetable timetable, Duration limit, BooleanSupplier cancelled) {
        return new Why(
                problem,
                timetable,
                Optional.of(Checker.check(problem, timetable).score()),
                Deadline.in(limit, cancelled));
    }

    /// Why the meeting is not held beside all that are.
    public Conflict leftOut(String meeting) {
        Conflict.Subject subject = new Conflict.LeftOut(meeting);
        return conflict(subject, conflicts(subject).find(Set.of(meeting), necessary(meeting)));
    }

    private Set<Cause> necessary(String meeting) {
        Set<String> concerned = new HashSet<>(held);
        concerned.add(meeting);
        return Rotation.necessary(
                Scope.of(problem, concerned, true), timetable, meeting, deadline.share(2));
    }

    /// Why the delegate has no fewer breaks while nobody has more.
    public Conflict breaks(String delegate) {
        int own = breaks(problem, timetable).getOrDefault(delegate, 0);
        Conflict.Subject subject = new Conflict.Breaks(delegate, own);
        if (own == 0) {
            return new Conflict(subject, Extent.MINIMAL, List.of(), Optional.empty());
        }
        Set<String> concerned =
                problem.meetings().stream()
                        .filter(meeting -> held.contains(meeting.id()))
                        .filter(meeting -> Scope.attending(List.of(meeting)).contains(delegate))
                        .map(Meeting::id)
                        .collect(Collectors.toSet());
        return conflict(subject, conflicts(subject).find(concerned, Set.of()));
    }

    /// The same conflict with the single change that helps most, if there is one.
    public Conflict withRemedy(Conflict conflict) {
        if (conflict.causes().isEmpty()) {
            return conflict;
        }
        Conflicts conflicts = conflicts(conflict.subject());
        return new Conflict(
                conflict.subject(),
                conflict.extent(),
                conflict.causes(),
                new Remedies(conflicts, score, deadline).best(conflict.causes()));
    }

    private Conflicts conflicts(Conflict.Subject subject) {
        return switch (subject) {
            case Conflict.LeftOut left -> conflicts(left.meeting());
            case Conflict.Breaks breaks -> {
                Map<String, Integer> caps = breaks(problem, timetable);
                caps.remove(breaks.delegate());
                Map<String, Integer> fewer = Map.of(breaks.delegate(), breaks.breaks() - 1);
                yield new Conflicts(
                        new Inquiry(problem, timetable, Set.of(), held, fewer), caps, deadline);
            }
            case Conflict.NoTimetable none ->
                    throw new IllegalArgumentException("There is a timetable");
        };
    }

    private Conflicts conflicts(String meeting) {
        return new Conflicts(
                new Inquiry(problem, timetable, Set.of(meeting), held, Map.of()),
                Map.of(),
                deadline);
    }

    /// Of each delegate whose breaks count, how many there are.
    public static Map<String, Integer> breaks(Problem problem, Timetable timetable) {
        Model model = new Model(problem);
        Evenness agendas = new Evenness(new Occupancy(model, model.read(timetable)));
        Map<String, Integer> breaks = new HashMap<>();
        for (int p = 0; p < model.people; p++) {
            if (model.counted[p]) {
                breaks.put(problem.delegates().get(p).id(), agendas.breaks(p, NONE));
            }
        }
        return breaks;
    }

    /// Why no timetable holds every mandatory meeting: one of them cannot be held beside others.
    ///
    /// @param limit after which what is known is the answer
    /// @param cancelled asked often, with the same effect
    public static Conflict noTimetable(Problem problem, Duration limit, BooleanSupplier cancelled) {
        Conflict.Subject subject = new Conflict.NoTimetable();
        Deadline deadline = Deadline.in(limit, cancelled);
        Problem mandatory = Scope.mandatory(problem);
        Options options =
                Options.within(deadline.share(3).left()).withThreads(1).withCancelled(cancelled);
        Optional<Timetable> most =
                Solver.solve(mandatory, options).solution().map(Result.Solution::timetable);
        while (most.isPresent() && !deadline.passed()) {
            Why why = new Why(problem, most.orElseThrow(), Optional.empty(), deadline);
            Optional<String> left =
                    mandatory.meetings().stream()
                            .map(Meeting::id)
                            .filter(id -> !why.held.contains(id))
                            .findFirst();
            if (left.isEmpty()) {
                return new Conflict(subject, Extent.POSSIBLE, List.of(), Optional.empty());
            }
            String meeting = left.orElseThrow();
            Conflicts conflicts = why.conflicts(meeting);
            Conflicts.Found found = conflicts.find(Set.of(meeting), why.necessary(meeting));
            if (found.shrunk().isPresent()) {
                return why.noTimetable(meeting, why.conflict(subject, found));
            }
            most = found.timetable();
        }
        return new Conflict(subject, Extent.OPEN, List.of(), Optional.empty());
    }

    /// Where a meeting is asked about, that it is to be held goes without saying; here not.
    private Conflict noTimetable(String meeting, Conflict conflict) {
        List<Cause> causes = new ArrayList<>(conflict.causes());
        causes.add(new Cause.Held(meeting));
        return new Conflict(
                conflict.subject(),
                conflict.extent(),
                causes,
                new Remedies(conflicts(meeting), score, deadline)
                        .best(conflict.causes())
                        .or(() -> givingUp(meeting)));
    }

    private Conflict conflict(Conflict.Subject subject, Conflicts.Found found) {
        Extent extent = Extent.OPEN;
        List<Cause> causes = List.of();
        if (found.shrunk().isPresent()) {
            Shrinking.Shrunk shrunk = found.shrunk().orElseThrow();
            extent = shrunk.open().isEmpty() ? Extent.MINIMAL : Extent.SUFFICIENT;
            causes = List.copyOf(shrunk.causes());
        } else if (found.timetable().map(t -> Checker.check(problem, t).valid()).orElse(false)) {
            extent = Extent.POSSIBLE;
        }
        return new Conflict(subject, extent, causes, Optional.empty());
    }

    /// The timetable at hand lacks this meeting; it is a remedy if it lacks no other.
    private Optional<Remedy> givingUp(String meeting) {
        Score without = Checker.check(problem, timetable).score();
        return without.mandatoryMissed() == 1
                ? Optional.of(new Remedy(new Cause.Held(meeting), 0, without))
                : Optional.empty();
    }
}

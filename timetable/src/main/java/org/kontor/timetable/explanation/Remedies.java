package org.kontor.timetable.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Remedy;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Timetable;

/// Looks for the single change that helps most. It takes away one of the causes of a conflict,
/// because whatever leaves all of them leaves the conflict.
final class Remedies {

    /// Remedies that are compared with one another.
    private static final int COMPARED = 3;

    /// Tables or meetings a day that are added at most.
    private static final int MOST_MORE = 8;

    private final Inquiry inquiry;
    private final Problem problem;
    private final Optional<Score> before;
    private final Set<Cause> everything;
    private final Deadline deadline;

    /// @param before score of the timetable at hand, if it is one
    Remedies(Conflicts conflicts, Optional<Score> before, Deadline deadline) {
        this.before = before;
        this.deadline = deadline;
        inquiry = conflicts.inquiry();
        everything = conflicts.all();
        problem = inquiry.problem();
    }

    Optional<Remedy> best(List<Cause> conflict) {
        List<Remedy> found = new ArrayList<>();
        conflict.stream()
                .sorted(Comparator.comparingInt(Remedies::rank))
                .takeWhile(cause -> found.size() < COMPARED && !deadline.passed())
                .forEach(cause -> without(cause).ifPresent(found::add));
        Comparator<Score> order = Score.by(problem.goals().order());
        return found.stream()
                .filter(r -> before.map(was -> order.compare(r.after(), was) < 0).orElse(true))
                .min(Comparator.comparing(Remedy::after, order));
    }

    /// What costs an organiser less comes first.
    private static int rank(Cause cause) {
        return switch (cause) {
            case Cause.AllowedSlots c -> 1;
            case Cause.PinnedSlot c -> 2;
            case Cause.PinnedTable c -> 3;
            case Cause.ClosedTable c -> 4;
            case Cause.Tables c -> 5;
            case Cause.TableFeatures c -> 6;
            case Cause.DelegateLimit c -> 7;
            case Cause.OrganisationLimit c -> 8;
            case Cause.Unavailable c -> 9;
            case Cause.Precedence c -> 10;
            case Cause.FairBreaks c -> 11;
            case Cause.NoMoreBreaks c -> 12;
            case Cause.Held c -> 13;
        };
    }

    private Optional<Remedy> without(Cause cause) {
        for (int by = 1; by <= MOST_MORE && !deadline.passed(); by++) {
            Optional<Cause> raised = raised(cause, by);
            if (raised.isEmpty()) {
                break;
            }
            Optional<Score> after =
                    possible(cause, raised).flatMap(found -> after(cause, raised, found));
            if (after.isPresent()) {
                return Optional.of(new Remedy(cause, by, after.orElseThrow()));
            }
            if (by == 1 && possible(cause, Optional.empty()).isEmpty()) {
                return Optional.empty();
            }
        }
        return raised(cause, 1).isPresent()
                ? Optional.empty()
                : possible(cause, Optional.empty())
                        .flatMap(found -> after(cause, Optional.empty(), found))
                        .map(score -> new Remedy(cause, 0, score));
    }

    /// A timetable without the cause, or with another instead.
    private Optional<Timetable> possible(Cause cause, Optional<Cause> instead) {
        Set<Cause> rest = new LinkedHashSet<>(everything);
        rest.remove(cause);
        instead.ifPresent(rest::add);
        return inquiry.ask(rest, deadline.share(4)).timetable();
    }

    /// The cause with a limit that is higher by so much, if it is one about a limit.
    private static Optional<Cause> raised(Cause cause, int by) {
        return switch (cause) {
            case Cause.Tables c -> Optional.of(new Cause.Tables(c.slot(), c.places() + by));
            case Cause.DelegateLimit c ->
                    Optional.of(new Cause.DelegateLimit(c.delegate(), c.limit() + by));
            case Cause.OrganisationLimit c ->
                    Optional.of(new Cause.OrganisationLimit(c.organisation(), c.limit() + by));
            default -> Optional.empty();
        };
    }

    /// Score of the best timetable found after the change, from one that is possible then.
    private Optional<Score> after(Cause cause, Optional<Cause> instead, Timetable possible) {
        if (cause instanceof Cause.Held || cause instanceof Cause.NoMoreBreaks) {
            return Optional.of(Checker.check(problem, possible).score())
                    .filter(score -> before.isPresent() || score.mandatoryMissed() <= 1);
        }
        Set<String> meetings =
                problem.meetings().stream().map(Meeting::id).collect(Collectors.toSet());
        Set<Cause> rules = new LinkedHashSet<>(Causes.rules(problem, meetings));
        rules.remove(cause);
        instead.ifPresent(rules::add);
        Options options =
                Options.within(deadline.share(4).left())
                        .withThreads(1)
                        .withStart(possible)
                        .withCancelled(deadline.cancelled());
        return Solver.solve(Relaxation.of(problem, rules), options)
                .solution()
                .map(Result.Solution::score);
    }
}

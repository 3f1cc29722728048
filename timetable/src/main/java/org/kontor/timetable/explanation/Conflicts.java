package org.kontor.timetable.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Timetable;

/// Finds a set of causes that cannot go together, first near those concerned and then in wider and
/// wider circles, and makes it small.
final class Conflicts {

    /// How many steps from meeting to meeting by the people they share a circle is wide; then comes
    /// everything.
    private static final int CIRCLES = 3;

    /// What was found.
    ///
    /// @param shrunk the causes, if it was shown that it cannot be
    /// @param timetable one that shows that it can be
    record Found(Optional<Shrinking.Shrunk> shrunk, Optional<Timetable> timetable) {}

    private final Inquiry inquiry;
    private final Problem problem;
    private final Map<String, Integer> caps;
    private final Deadline deadline;

    /// @param caps of each delegate the breaks that are not to become more; empty where breaks do
    ///     not matter
    Conflicts(Inquiry inquiry, Map<String, Integer> caps, Deadline deadline) {
        this.inquiry = inquiry;
        this.caps = caps;
        this.deadline = deadline;
        problem = inquiry.problem();
    }

    /// @param concerned meetings in the innermost circle
    /// @param known causes known to be in every conflict
    Found find(Set<String> concerned, Set<Cause> known) {
        Set<Set<Cause>> tried = new HashSet<>();
        Set<String> all = everything();
        Set<String> circle = concerned;
        Optional<Timetable> found = Optional.empty();
        for (int width = 0; width <= CIRCLES && !deadline.passed(); width++) {
            boolean last = width == CIRCLES || circle.size() == all.size();
            for (boolean capped : caps.isEmpty() ? List.of(false) : List.of(false, true)) {
                Set<Cause> candidates = new LinkedHashSet<>(known);
                candidates.addAll(causes(last ? all : circle, capped, last));
                if (!tried.add(candidates)) {
                    continue;
                }
                Oracle.Reply reply = inquiry.ask(candidates, deadline.share(2));
                if (reply.impossible()) {
                    return new Found(Optional.of(shrink(known, candidates)), Optional.empty());
                }
                found = reply.timetable();
            }
            if (last) {
                return new Found(Optional.empty(), found);
            }
            circle = Scope.neighbours(problem, circle, all);
        }
        return new Found(Optional.empty(), Optional.empty());
    }

    Inquiry inquiry() {
        return inquiry;
    }

    /// Every cause there is.
    Set<Cause> all() {
        return causes(everything(), true, true);
    }

    private Set<String> everything() {
        Set<String> all = new HashSet<>(inquiry.held());
        all.addAll(inquiry.always());
        return all;
    }

    /// Causes among these meetings and their people, those that explain least first.
    ///
    /// @param capped whether it is among them that others are to have no more breaks
    /// @param fairness whether hard fairness, which concerns everybody, is among them
    private Set<Cause> causes(Set<String> meetings, boolean capped, boolean fairness) {
        Set<Cause> causes = new LinkedHashSet<>();
        problem.meetings().stream()
                .map(Meeting::id)
                .filter(id -> meetings.contains(id) && !inquiry.always().contains(id))
                .forEach(id -> causes.add(new Cause.Held(id)));
        Set<String> people =
                Scope.attending(
                        problem.meetings().stream()
                                .filter(meeting -> meetings.contains(meeting.id()))
                                .toList());
        caps.forEach(
                (delegate, breaks) -> {
                    if (capped && people.contains(delegate)) {
                        causes.add(new Cause.NoMoreBreaks(delegate, breaks));
                    }
                });
        for (Cause rule : Causes.rules(problem, meetings)) {
            if (!(rule instanceof Cause.FairBreaks)
                    || (fairness && (inquiry.fewer().isEmpty() || somebodyHasNone()))) {
                causes.add(rule);
            }
        }
        return causes;
    }

    /// Whether somebody can have no break in any case, so that fairness is a cap for all others.
    private boolean somebodyHasNone() {
        Map<String, Integer> meetings = new HashMap<>();
        for (Meeting meeting : problem.meetings()) {
            if (inquiry.held().contains(meeting.id())) {
                Scope.attending(List.of(meeting))
                        .forEach(id -> meetings.merge(id, 1, Integer::sum));
            }
        }
        return problem.delegates().stream()
                .anyMatch(d -> !d.resource() && meetings.getOrDefault(d.id(), 0) <= 1);
    }

    private Shrinking.Shrunk shrink(Set<Cause> known, Set<Cause> candidates) {
        List<Cause> doubtful = new ArrayList<>(candidates);
        doubtful.removeAll(known);
        return new Shrinking(causes -> inquiry.ask(causes, deadline.share(3)), deadline)
                .shrink(known, doubtful);
    }
}

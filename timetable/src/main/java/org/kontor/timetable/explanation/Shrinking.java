package org.kontor.timetable.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kontor.timetable.Cause;

/// Makes a set of causes that cannot go together smaller, until none is idle.
final class Shrinking {

    /// @param necessary those without which the rest can go together
    /// @param open those for which the time did not suffice
    record Shrunk(Set<Cause> necessary, Set<Cause> open) {

        Set<Cause> causes() {
            Set<Cause> all = new LinkedHashSet<>(necessary);
            all.addAll(open);
            return all;
        }
    }

    private final Function<Set<Cause>, Oracle.Reply> oracle;
    private final Deadline deadline;

    Shrinking(Function<Set<Cause>, Oracle.Reply> oracle, Deadline deadline) {
        this.oracle = oracle;
        this.deadline = deadline;
    }

    /// Looks for the first cause that is needed by leaving out all, half, a quarter and so on of
    /// what is still in doubt (deletion with bisection, as in QuickXplain).
    ///
    /// @param known causes that are known to be necessary
    /// @param doubtful the others, those to be left out rather than others first
    Shrunk shrink(Set<Cause> known, List<Cause> doubtful) {
        Set<Cause> necessary = new LinkedHashSet<>(known);
        Set<Cause> open = new LinkedHashSet<>();
        List<Cause> rest = new ArrayList<>(doubtful);
        int chunk = rest.size();
        while (!rest.isEmpty()) {
            if (deadline.passed()) {
                open.addAll(rest);
                break;
            }
            chunk = Math.min(chunk, rest.size());
            Set<Cause> trial = new LinkedHashSet<>(necessary);
            trial.addAll(open);
            trial.addAll(rest.subList(chunk, rest.size()));
            Oracle.Reply reply = oracle.apply(trial);
            if (reply.impossible()) {
                rest.subList(0, chunk).clear();
            } else if (chunk > 1) {
                chunk /= 2;
            } else {
                (reply.possible() ? necessary : open).add(rest.removeFirst());
                chunk = rest.size();
            }
        }
        return new Shrunk(necessary, open);
    }
}

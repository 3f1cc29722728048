package org.kontor.timetable.explanation;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;

/// Says whether a problem has any timetable.
final class Oracle {

    /// What is known, with a timetable if there is one.
    record Reply(boolean impossible, Optional<Timetable> timetable) {

        static final Reply OPEN = new Reply(false, Optional.empty());

        boolean possible() {
            return timetable.isPresent();
        }
    }

    private Oracle() {}

    /// Ends at the first timetable, good or bad.
    ///
    /// @param start a timetable near which one may be
    static Reply ask(Problem problem, Timetable start, Deadline deadline) {
        if (deadline.passed()) {
            return Reply.OPEN;
        }
        AtomicBoolean found = new AtomicBoolean();
        Options options =
                Options.within(deadline.left())
                        .withThreads(1)
                        .withStart(start)
                        .withCancelled(() -> found.get() || deadline.cancelled().getAsBoolean());
        Result result =
                Solver.solve(
                        problem,
                        options,
                        progress -> {
                            if (progress.best().isPresent()) {
                                found.set(true);
                            }
                        });
        return new Reply(
                result.status() == Status.INFEASIBLE,
                result.solution().map(Result.Solution::timetable));
    }
}

package org.kontor.bench.timetable;

import java.util.Optional;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// One answer and what it took.
///
/// @param wall seconds on the wall
/// @param processors seconds of all processors together
/// @param wrong what the checker or the published optimum says against it
record Measured(
        String contender,
        Instance instance,
        long seed,
        Answer answer,
        double wall,
        double processors,
        Optional<String> wrong) {

    /// Whether nothing is left to find or to prove.
    boolean settled() {
        return answer.status() == Status.OPTIMAL || answer.status() == Status.INFEASIBLE;
    }

    String key() {
        return instance.family() + "/" + instance.name();
    }
}

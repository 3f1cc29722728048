package org.kontor.timetable.exact;

import java.util.Optional;
import org.kontor.timetable.Objective;
import org.kontor.timetable.search.Incumbent;

/// What the prover wants settled.
///
/// @param objective that the question is about, or none if any timetable will do
/// @param best the best timetable known when the task was given
/// @param exchange of all who work at the question
record Task(Optional<Objective> objective, Optional<Incumbent.Found> best, Exchange exchange) {

    Question question() {
        return exchange.question();
    }
}

package org.kontor.bench.timetable;

import java.io.IOException;
import java.time.Duration;
import org.kontor.timetable.formats.Answer;

/// Somebody who solves instances.
interface Contender {

    String name();

    /// Solves the instance as well as the limit allows.
    ///
    /// @param seed of the random choices, where there are any
    Answer solve(Instance instance, Duration limit, long seed) throws IOException;
}

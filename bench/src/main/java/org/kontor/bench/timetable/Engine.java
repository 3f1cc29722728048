package org.kontor.bench.timetable;

import java.time.Duration;
import org.kontor.timetable.Options;
import org.kontor.timetable.Solver;
import org.kontor.timetable.formats.Answer;

/// Our own engine in this process, with two threads.
final class Engine implements Contender {

    @Override
    public String name() {
        return "Kontor";
    }

    @Override
    public Answer solve(Instance instance, Duration limit, long seed) {
        Options options = Options.within(limit).withSeed(seed);
        return Answer.of(
                instance.name(), instance.problem(), Solver.solve(instance.problem(), options));
    }
}

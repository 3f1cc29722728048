package org.kontor.bench.timetable;

import java.time.Duration;
import org.kontor.bench.timetable.timefold.Timefold;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// Timefold, which finds and proves nothing: it always uses all its time.
final class TimefoldContender implements Contender {

    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public Answer solve(Instance instance, Duration limit, long seed) {
        Pairs pairs = new Pairs(instance);
        return pairs.found(Status.FEASIBLE, Timefold.solve(pairs, limit, seed));
    }
}

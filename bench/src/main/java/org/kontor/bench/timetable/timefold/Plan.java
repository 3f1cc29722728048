package org.kontor.bench.timetable.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kontor.bench.timetable.Pairs;

/// All meetings of an instance.
@PlanningSolution
public class Plan {

    private @Nullable Pairs pairs;

    @PlanningEntityCollectionProperty private List<Visit> visits = List.of();

    @PlanningScore private @Nullable HardSoftScore score;

    public Plan() {}

    Plan(Pairs pairs) {
        this.pairs = pairs;
        visits =
                IntStream.range(0, pairs.meetings)
                        .mapToObj(m -> new Visit(m, pairs.allowed(m)))
                        .toList();
    }

    Pairs pairs() {
        return java.util.Objects.requireNonNull(pairs);
    }

    List<Visit> visits() {
        return visits;
    }

    @Nullable HardSoftScore score() {
        return score;
    }
}

package org.kontor.bench.timetable.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting, whose slot is looked for.
@PlanningEntity
public class Visit {

    @PlanningId private int number;

    private List<Integer> allowed = List.of();

    @PlanningVariable private @Nullable Integer slot;

    public Visit() {}

    Visit(int number, List<Integer> allowed) {
        this.number = number;
        this.allowed = allowed;
    }

    @ValueRangeProvider
    public List<Integer> getAllowed() {
        return allowed;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable Integer getSlot() {
        return slot;
    }

    public void setSlot(@Nullable Integer slot) {
        this.slot = slot;
    }
}

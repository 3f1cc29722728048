package org.kontor.timetable;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What is wanted, in order of importance: an objective matters only between timetables that are
/// equal in all before it.
///
/// @param order objectives from the most important; those not listed are reported but not pursued
/// @param fairness allowed difference of breaks
/// @param complete true if a timetable that leaves out a mandatory meeting is none: the answer is
///     then [Status#INFEASIBLE] where they do not all fit
/// @param closeTo a timetable to stay close to, usually the published one; its meetings are those
///     counted by [Objective#MOVED]
public record Goals(
        List<Objective> order, Fairness fairness, boolean complete, Optional<Timetable> closeTo) {

    /// Events: mandatory meetings, wishes, breaks, fairness with a difference of 2, table changes,
    /// least change.
    public static final Goals EVENT =
            new Goals(List.of(Objective.values()), Fairness.soft(2), false, Optional.empty());

    public Goals {
        order = List.copyOf(order);
        Objects.requireNonNull(fairness, "fairness");
        Objects.requireNonNull(closeTo, "closeTo");
        if (order.size() < 2
                || order.get(0) != Objective.MANDATORY_MISSED
                || order.get(1) != Objective.WEIGHT_MISSED) {
            throw new IllegalArgumentException(
                    "Goals begin with mandatory meetings and wishes, in this order");
        }
        if (EnumSet.copyOf(order).size() < order.size()) {
            throw new IllegalArgumentException("Goals name an objective twice");
        }
    }

    /// The published benchmark problem: every meeting must be scheduled, fairness is hard, and
    /// only breaks count.
    public static Goals benchmark(int difference) {
        return new Goals(
                List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED, Objective.BREAKS),
                Fairness.hard(difference),
                true,
                Optional.empty());
    }

    /// The goals of an event that stays close to this timetable where nothing else suffers.
    public static Goals closeTo(Timetable timetable) {
        return EVENT.withCloseTo(timetable);
    }

    /// Building again with least change: as many meetings as possible, then as few of them moved as
    /// possible, then all the rest.
    public static Goals leastChange(Timetable timetable) {
        return new Goals(
                List.of(
                        Objective.MANDATORY_MISSED,
                        Objective.WEIGHT_MISSED,
                        Objective.MOVED,
                        Objective.BREAKS,
                        Objective.FAIRNESS_EXCESS,
                        Objective.TABLE_CHANGES),
                EVENT.fairness(),
                false,
                Optional.of(timetable));
    }

    public Goals withFairness(Fairness changed) {
        return new Goals(order, changed, complete, closeTo);
    }

    public Goals withCloseTo(Timetable changed) {
        return new Goals(order, fairness, complete, Optional.of(changed));
    }
}

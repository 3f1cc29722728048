package org.kontor.timetable;

import java.util.Comparator;
import java.util.List;

/// How good a timetable is, objective by objective; smaller is better throughout.
///
/// @param mandatoryMissed see [Objective#MANDATORY_MISSED]
/// @param weightMissed see [Objective#WEIGHT_MISSED]
/// @param breaks see [Objective#BREAKS]
/// @param fairnessExcess see [Objective#FAIRNESS_EXCESS]
/// @param tableChanges see [Objective#TABLE_CHANGES]
/// @param moved see [Objective#MOVED]
public record Score(
        int mandatoryMissed,
        int weightMissed,
        int breaks,
        int fairnessExcess,
        int tableChanges,
        int moved) {

    /// Nothing missed, nothing to improve: also the bound that is always true.
    public static final Score PERFECT = new Score(0, 0, 0, 0, 0, 0);

    public int get(Objective objective) {
        return switch (objective) {
            case MANDATORY_MISSED -> mandatoryMissed;
            case WEIGHT_MISSED -> weightMissed;
            case BREAKS -> breaks;
            case FAIRNESS_EXCESS -> fairnessExcess;
            case TABLE_CHANGES -> tableChanges;
            case MOVED -> moved;
        };
    }

    /// The same with one objective changed.
    public Score with(Objective objective, int value) {
        return new Score(
                objective == Objective.MANDATORY_MISSED ? value : mandatoryMissed,
                objective == Objective.WEIGHT_MISSED ? value : weightMissed,
                objective == Objective.BREAKS ? value : breaks,
                objective == Objective.FAIRNESS_EXCESS ? value : fairnessExcess,
                objective == Objective.TABLE_CHANGES ? value : tableChanges,
                objective == Objective.MOVED ? value : moved);
    }

    /// Better scores first, by these objectives in this order.
    public static Comparator<Score> by(List<Objective> order) {
        Comparator<Score> comparator = (_, _) -> 0;
        for (Objective objective : order) {
            comparator = comparator.thenComparingInt(score -> score.get(objective));
        }
        return comparator;
    }
}

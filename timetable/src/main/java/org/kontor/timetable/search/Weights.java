package org.kontor.timetable.search;

import org.kontor.timetable.Goals;
import org.kontor.timetable.Objective;
import org.kontor.timetable.model.Model;

/// What the search pays for what, in units of one break. The order of the goals is kept exactly
/// where timetables are compared; these only steer.
final class Weights {

    static final double DISPLACED = 0.3;
    static final double EXCESS = 1.5;

    /// Cost of leaving out each meeting.
    final double[] out;

    /// Cost of a meeting moved against the timetable to stay close to.
    final double moved;

    /// Cost of each unit by which a hard limit is exceeded; raised while the search cannot keep
    /// them.
    double violation = 2.5;

    Weights(Model model) {
        Goals goals = model.problem.goals();
        int moveRank = goals.order().indexOf(Objective.MOVED);
        boolean first = moveRank >= 0 && moveRank < goals.order().indexOf(Objective.BREAKS);
        moved = goals.closeTo().isEmpty() || moveRank < 0 ? 0 : first ? 2.5 : 0.05;
        double heaviest = 1;
        for (int m = 0; m < model.meetings; m++) {
            heaviest = Math.max(heaviest, model.weight[m]);
        }
        out = new double[model.meetings];
        for (int m = 0; m < model.meetings; m++) {
            if (model.excluded[m]) {
                out[m] = 0;
            } else if (model.mandatory[m]) {
                out[m] = goals.complete() ? 4 : 12;
            } else {
                out[m] = 4 + 4 * model.weight[m] / heaviest;
            }
            if (first) {
                out[m] += 3;
            }
        }
    }

    /// Makes breaking a hard limit dearer than leaving a meeting out, where not everything fits.
    void raise() {
        double dearest = 0;
        for (double cost : out) {
            dearest = Math.max(dearest, cost);
        }
        violation = Math.max(1.5 * dearest, Math.min(40, 1.5 * violation));
    }
}

package org.kontor.timetable.exact;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Score;
import org.kontor.timetable.bounds.BreakBound;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.bounds.MissBound;
import org.kontor.timetable.model.Model;

/// What no timetable is better than, as far as it is proven. It only rises; several threads may
/// raise it.
final class LowerBound {

    private final Model model;
    private final Domains domains;
    private final List<Objective> order;
    private volatile Score score = Score.PERFECT;
    private volatile Optional<BreakBound> ofAgendas = Optional.empty();

    LowerBound(Model model, Domains domains) {
        this.model = model;
        this.domains = domains;
        order = model.problem.goals().order();
    }

    /// Finds what follows from counting and from each agenda alone.
    ///
    /// @param ended asked often; once true, the bounds may be weaker
    void prepare(BooleanSupplier ended) {
        MissBound missed = new MissBound(model, domains);
        raise(Objective.MANDATORY_MISSED, missed.mandatory());
        raise(Objective.WEIGHT_MISSED, missed.weight());
        if (domains.contradiction().isEmpty()) {
            ofAgendas = Optional.of(new BreakBound(model, domains, ended));
            raiseBreaks();
        }
    }

    /// Read in the order of the goals: a timetable that equals the beginning is not below it in the
    /// first objective that differs.
    Score score() {
        return score;
    }

    /// The bound on breaks, with its prices, where nothing is left out.
    Optional<BreakBound> ofAgendas() {
        return ofAgendas;
    }

    /// Raises it in one objective; what was known of those after it held for the old value.
    synchronized void raise(Objective objective, int value) {
        if (value > score.get(objective)) {
            Score raised = score.with(objective, value);
            for (Objective after : order.subList(order.indexOf(objective) + 1, order.size())) {
                raised = raised.with(after, 0);
            }
            score = raised;
            if (objective != Objective.BREAKS) {
                raiseBreaks();
            }
        }
    }

    private void raiseBreaks() {
        if (score.mandatoryMissed() == 0 && score.weightMissed() == 0) {
            ofAgendas.ifPresent(breaks -> raise(Objective.BREAKS, breaks.total()));
        }
    }
}

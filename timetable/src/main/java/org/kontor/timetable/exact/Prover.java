package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Question.ANY;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Contradiction;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Score;
import org.kontor.timetable.bounds.BreakBound;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.bounds.MissBound;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;

/// Proves, objective by objective in the order of the goals, that nothing better can exist, by
/// asking [Question]s. A timetable that is found on the way goes to the incumbent.
///
/// Meetings left out are refuted from above (is there one with less?), everything else from below
/// (is there one with as little as the bound?), because few breaks are easier to refute than many.
public final class Prover {

    /// Larger questions are not asked.
    private static final long LARGEST = 400_000;

    private final Model model;
    private final Goals goals;
    private final Incumbent incumbent;
    private final Domains domains;
    private Optional<BreakBound> breakBound = Optional.empty();
    private final FairTotals totals;

    /// What is asked of every timetable.
    private final Question always;

    private volatile Score bound = Score.PERFECT;
    private volatile Optional<Contradiction> contradiction = Optional.empty();

    private Optional<Encoding> encoding = Optional.empty();

    /// Sets of people of whom somebody has a break, once they have been looked for.
    private Optional<List<BitSet>> cores = Optional.empty();

    /// The breaks that everybody has at least, in the question at hand about fairness.
    private int base;

    public Prover(Model model, Incumbent incumbent) {
        this.model = model;
        this.incumbent = incumbent;
        goals = model.problem.goals();
        domains = new Domains(model);
        totals = new FairTotals(model);
        always = Question.always(model);
        if (goals.complete() && always.weightMissed() == 0) {
            contradiction = domains.contradiction();
        }
    }

    /// Finds the first bounds. Quick beside a search, but not always beside a blink.
    ///
    /// @param ended asked often; once true, the bounds may be weaker
    public void prepare(BooleanSupplier ended) {
        MissBound missed = new MissBound(model, domains);
        raise(Objective.MANDATORY_MISSED, missed.mandatory());
        raise(Objective.WEIGHT_MISSED, missed.weight());
        if (domains.contradiction().isEmpty()) {
            breakBound = Optional.of(new BreakBound(model, domains, ended));
            raiseBreaks();
        }
    }

    /// No timetable is better than this, read in the order of the goals: a timetable that equals
    /// the beginning is not below it in the first objective that differs.
    public Score bound() {
        return bound;
    }

    /// Why there is no timetable, once that is proven.
    public Optional<Contradiction> contradiction() {
        return contradiction;
    }

    /// Whether nothing remains that could be proven here.
    public boolean finished() {
        return contradiction.isPresent() || incumbent.best().isPresent() && open().isEmpty();
    }

    /// Whether questions would be too large to be worth asking.
    public boolean tooLarge() {
        return (long) (model.options.length + model.people) * model.grid.slots > LARGEST;
    }

    /// The first objective in which the incumbent may not be best. Tables are not judged here, nor
    /// what comes after them.
    private Optional<Objective> open() {
        Score known = bound;
        for (Objective objective : goals.order()) {
            if (objective == Objective.TABLE_CHANGES) {
                break;
            }
            if (best(objective) > known.get(objective)) {
                return Optional.of(objective);
            }
        }
        return Optional.empty();
    }

    private int best(Objective objective) {
        return incumbent.best().map(found -> found.score().get(objective)).orElse(ANY);
    }

    /// Raises the bound in one objective; what was known of those after it held for the old value.
    private void raise(Objective objective, int value) {
        if (value > bound.get(objective)) {
            Score raised = bound.with(objective, value);
            List<Objective> order = goals.order();
            for (Objective after : order.subList(order.indexOf(objective) + 1, order.size())) {
                raised = raised.with(after, 0);
            }
            bound = raised;
            if (objective != Objective.BREAKS) {
                raiseBreaks();
            }
        }
    }

    /// The bound of the agendas holds where nothing is left out.
    private void raiseBreaks() {
        if (bound.mandatoryMissed() == 0 && bound.weightMissed() == 0) {
            breakBound.ifPresent(breaks -> raise(Objective.BREAKS, breaks.total()));
        }
    }

    /// Goes on for so many conflicts at most, until the incumbent changes, or until told to end.
    ///
    /// @return whether a question was answered, so that another can be asked at once
    public boolean step(long conflicts, BooleanSupplier ended) {
        if (finished() || tooLarge()) {
            return false;
        }
        Optional<Incumbent.Found> before = incumbent.best();
        Optional<Objective> objective = before.isPresent() ? open() : Optional.empty();
        Question question = objective.map(this::question).orElse(evenly(always));
        if (cores.isEmpty() && coresMatter(question, objective)) {
            findCores(question, ended);
            return true;
        }
        Encoding current =
                encoding.filter(known -> known.question.equals(question))
                        .orElseGet(() -> encode(question));
        encoding = Optional.of(current);
        before.ifPresent(found -> current.suggest(found.assignment()));
        BooleanSupplier interrupted =
                () -> !incumbent.best().equals(before) || ended.getAsBoolean();
        Sat.Answer answer = current.sat.solve(conflicts, interrupted);
        if (answer == Sat.Answer.OPEN) {
            return false;
        }
        encoding = Optional.empty();
        if (answer == Sat.Answer.MODEL) {
            incumbent.offer(Search.judge(model, current.read()));
        } else {
            refuted(question, objective);
        }
        return true;
    }

    private Encoding encode(Question question) {
        List<BitSet> known = base == 0 ? cores.orElse(List.of()) : List.of();
        return new Encoding(model, domains, breakBound, known, question);
    }

    /// Whether it helps to know who must have breaks: nobody need have any as far as the agendas
    /// alone are concerned, and somebody need not have one.
    private boolean coresMatter(Question question, Optional<Objective> objective) {
        return objective.equals(Optional.of(Objective.BREAKS))
                && question.allHeld()
                && question.moved() == ANY
                && goals.fairness().hard()
                && totals.highestBase(ANY) == 0
                && breakBound.map(bound -> bound.total() == 0).orElse(false);
    }

    private void findCores(Question question, BooleanSupplier ended) {
        Encoding all = encode(question.with(Objective.BREAKS, ANY));
        incumbent.best().ifPresent(found -> all.suggest(found.assignment()));
        Cores search = new Cores(all);
        if (search.run(ended)) {
            incumbent.offer(Search.judge(model, all.read()));
        }
        cores = Optional.of(search.found());
        raise(Objective.BREAKS, search.found().size());
    }

    /// The question that settles this objective, those before it being settled.
    private Question question(Objective objective) {
        Question question = always;
        List<Objective> order = goals.order();
        for (Objective settled : order.subList(0, order.indexOf(objective))) {
            question = question.with(settled, bound.get(settled));
        }
        return switch (objective) {
            case MANDATORY_MISSED, WEIGHT_MISSED ->
                    evenly(question.with(objective, best(objective) - 1));
            case FAIRNESS_EXCESS -> even(question, bound.fairnessExcess());
            case BREAKS, MOVED, TABLE_CHANGES ->
                    evenly(question.with(objective, bound.get(objective)));
        };
    }

    /// The question with fairness, if that is hard.
    private Question evenly(Question question) {
        return goals.fairness().hard() ? even(question, 0) : question;
    }

    private Question even(Question question, int excess) {
        return question.within(base, base + goals.fairness().difference() + excess);
    }

    /// The question at hand has no answer: ask for the next base of fairness, or raise the bound.
    private void refuted(Question question, Optional<Objective> objective) {
        if (question.mostBreaks() != ANY && base < totals.highestBase(question.breaks())) {
            base++;
            return;
        }
        base = 0;
        if (objective.isEmpty()) {
            contradiction = Optional.of(new Contradiction.Exhausted());
            return;
        }
        Objective settled = objective.orElseThrow();
        switch (settled) {
            case MANDATORY_MISSED, WEIGHT_MISSED -> raise(settled, best(settled));
            case BREAKS -> raise(settled, Math.min(best(settled), nextBreaks()));
            case MOVED, FAIRNESS_EXCESS -> raise(settled, bound.get(settled) + 1);
            case TABLE_CHANGES -> {}
        }
    }

    private int nextBreaks() {
        return goals.fairness().hard()
                ? totals.next(bound.breaks(), goals.fairness().difference())
                : bound.breaks() + 1;
    }
}

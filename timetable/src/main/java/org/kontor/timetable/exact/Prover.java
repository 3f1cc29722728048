package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Question.ANY;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.Contradiction;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Score;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.model.Assignment;
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
    private final LowerBound bound;
    private final FairTotals totals;

    /// What is asked of every timetable.
    private final Question always;

    private volatile Optional<Contradiction> contradiction = Optional.empty();

    /// Of the question at hand.
    private volatile Optional<Exchange> exchange = Optional.empty();

    /// The breaks that everybody has at least, in the question at hand about fairness.
    private volatile int base;

    public Prover(Model model, Incumbent incumbent) {
        this.model = model;
        this.incumbent = incumbent;
        goals = model.problem.goals();
        domains = new Domains(model);
        bound = new LowerBound(model, domains);
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
        bound.prepare(ended);
    }

    /// No timetable is better than this, read in the order of the goals: a timetable that equals
    /// the beginning is not below it in the first objective that differs.
    public Score bound() {
        return bound.score();
    }

    /// Why there is no timetable, once that is proven.
    public Optional<Contradiction> contradiction() {
        return contradiction;
    }

    /// Whether nothing remains that could be proven here.
    public boolean finished() {
        return contradiction.isPresent() || (incumbent.best().isPresent() && open().isEmpty());
    }

    /// Whether questions would be too large to be worth asking.
    public boolean tooLarge() {
        return (long) (model.options.length + model.people) * model.grid.slots > LARGEST;
    }

    /// The first objective in which the incumbent may not be best. Tables are not judged here, nor
    /// what comes after them.
    private Optional<Objective> open() {
        Score known = bound();
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

    /// A line of proof. Several may run side by side, each in a thread of its own.
    ///
    /// @param number of the line; 0 is the one that must run
    public Line line(int number) {
        return new Line(this, number);
    }

    /// What is to be settled next, or nothing if there is none or it would be too large.
    synchronized Optional<Task> task() {
        if (finished() || tooLarge()) {
            return Optional.empty();
        }
        Optional<Incumbent.Found> best = incumbent.best();
        Optional<Objective> objective = best.isPresent() ? open() : Optional.empty();
        Question question = objective.map(this::question).orElse(evenly(always));
        exchange =
                exchange.filter(known -> known.question().equals(question))
                        .or(() -> Optional.of(new Exchange(question)));
        return Optional.of(new Task(objective, best, exchange.orElseThrow()));
    }

    /// Whether the task has been settled elsewhere, or a better timetable was found meanwhile.
    boolean isOver(Task task) {
        return !isAsked(task) || !incumbent.best().equals(task.best());
    }

    private boolean isAsked(Task task) {
        return exchange.filter(known -> known == task.exchange()).isPresent();
    }

    Encoding encode(Question question) {
        return new Encoding(model, domains, bound.ofAgendas(), question);
    }

    /// A timetable was found that answers a question.
    void found(Assignment assignment) {
        incumbent.offer(Search.judge(model, assignment));
    }

    /// The question that settles this objective, those before it being settled.
    private Question question(Objective objective) {
        Question question = always;
        List<Objective> order = goals.order();
        for (Objective settled : order.subList(0, order.indexOf(objective))) {
            question = question.with(settled, bound().get(settled));
        }
        return switch (objective) {
            case MANDATORY_MISSED, WEIGHT_MISSED ->
                    evenly(question.with(objective, best(objective) - 1));
            case FAIRNESS_EXCESS -> even(question, bound().fairnessExcess());
            case BREAKS, MOVED, TABLE_CHANGES ->
                    evenly(question.with(objective, bound().get(objective)));
        };
    }

    /// The question with fairness, if that is hard.
    private Question evenly(Question question) {
        return goals.fairness().hard() ? even(question, 0) : question;
    }

    private Question even(Question question, int excess) {
        return question.within(base, base + goals.fairness().difference() + excess);
    }

    /// The question of the task has no answer: ask for the next base of fairness, or raise the
    /// bound above what was asked, wherever it stands by now.
    synchronized void refuted(Task task) {
        if (!isAsked(task)) {
            return;
        }
        exchange = Optional.empty();
        Question question = task.question();
        Optional<Objective> objective = task.objective();
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
            case MANDATORY_MISSED -> bound.raise(settled, question.mandatoryMissed() + 1);
            case WEIGHT_MISSED -> bound.raise(settled, question.weightMissed() + 1);
            case BREAKS -> bound.raise(settled, Math.min(best(settled), next(question.breaks())));
            case MOVED -> bound.raise(settled, question.moved() + 1);
            case FAIRNESS_EXCESS -> bound.raise(settled, excess(question) + 1);
            case TABLE_CHANGES -> {}
        }
    }

    /// By how much the question lets breaks differ more than fairness does.
    private int excess(Question question) {
        return question.mostBreaks() - question.fewestBreaks() - goals.fairness().difference();
    }

    /// The fewest breaks that can be in all if there must be more than these.
    private int next(int breaks) {
        return goals.fairness().hard()
                ? totals.next(breaks, goals.fairness().difference())
                : breaks + 1;
    }
}

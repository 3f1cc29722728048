package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Score;
import org.kontor.timetable.model.Grid;
import org.kontor.timetable.model.Model;

/// A timetable under change. Nobody is ever in two places, and no meeting is where it cannot be;
/// tables, daily limits, precedence and fairness may be exceeded on the way, at a price.
///
/// [#lift] and [#drop] keep all counts, so that the energy is known at any time.
final class State {

    final Model model;
    final Grid grid;
    final Weights weights;
    final Shape shape;
    private final Share share;

    final int[] slotOf;
    final int[] person;

    /// Of each person and slot, the meeting there.
    final int[] occupant;

    /// Of each person and part, the bits of the occupied slots.
    final long[] mask;

    /// Of each person, the breaks.
    final int[] breaksOf;

    /// Persons and parts (person × parts + part) with at least one break.
    final IndexSet broken;

    /// Meetings that are left out though they are wanted.
    final IndexSet out;

    final Loads loads;

    /// Breaks that nobody may exceed if fairness is to hold with somebody who has none.
    final int mostBreaks;

    int breaks;
    int displaced;
    int excess;
    int violations;
    int moved;
    int mandatoryMissed;
    int weightMissed;
    private double missed;

    private State(Model model, Weights weights, Shape shape, Share share) {
        this.share = share;
        this.model = model;
        this.grid = model.grid;
        this.weights = weights;
        this.shape = shape;
        slotOf = new int[model.meetings];
        person = new int[model.optionStart.length - 1];
        occupant = new int[model.people * grid.slots];
        mask = new long[model.people * grid.parts];
        breaksOf = new int[model.people];
        broken = new IndexSet(mask.length);
        out = new IndexSet(model.meetings);
        loads = new Loads(model, person);
        Goals goals = model.problem.goals();
        mostBreaks = goals.fairness().difference();
        Arrays.fill(slotOf, NONE);
        Arrays.fill(occupant, NONE);
        for (int seat = 0; seat < person.length; seat++) {
            person[seat] = model.options[model.optionStart[seat]];
        }
        for (int m = 0; m < model.meetings; m++) {
            if (model.excluded[m] || !share.meetings().get(m)) {
                continue;
            }
            leaveOut(m, 1);
            if (model.oldSlot[m] != NONE) {
                moved++;
            }
        }
    }

    /// Nothing scheduled yet.
    static State empty(Model model) {
        return empty(model, Share.all(model));
    }

    /// Nothing scheduled yet of this share.
    static State empty(Model model, Share share) {
        int longest = 0;
        for (int length : model.grid.partLength) {
            longest = Math.max(longest, length);
        }
        return new State(model, new Weights(model), new Shape(longest), share);
    }

    double energy() {
        return breaks
                + Weights.DISPLACED * displaced
                + Weights.EXCESS * excess
                + weights.violation * violations
                + weights.moved * moved
                + missed;
    }

    /// Whether the meeting can be in the slot as far as its own people and rules are concerned.
    boolean fits(int m, int s) {
        if (!share.slots().get(s) || !model.isAllowed(m, s)) {
            return false;
        }
        if (model.choice[m]) {
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                if (!model.isFree(person[seat], s)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Puts a meeting that is out into a slot where all its people are unoccupied.
    void drop(int m, int s) {
        violations += loads.count(m, s, 1);
        slotOf[m] = s;
        leaveOut(m, -1);
        violations += order(m, s);
        moved -= kept(m, s);
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            occupant[person[seat] * grid.slots + s] = m;
            toggle(person[seat], s);
        }
    }

    /// Takes a meeting out of its slot.
    void lift(int m) {
        int s = slotOf[m];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            occupant[person[seat] * grid.slots + s] = NONE;
            toggle(person[seat], s);
        }
        moved += kept(m, s);
        violations -= order(m, s);
        leaveOut(m, 1);
        slotOf[m] = NONE;
        violations += loads.count(m, s, -1);
    }

    private void leaveOut(int m, int step) {
        if (step > 0) {
            out.add(m);
        } else {
            out.remove(m);
        }
        missed += step * weights.out[m];
        if (model.mandatory[m]) {
            mandatoryMissed += step;
        } else {
            weightMissed += step * model.weight[m];
        }
    }

    private void toggle(int p, int s) {
        int q = grid.part[s];
        int at = p * grid.parts + q;
        long before = mask[at];
        long after = before ^ 1L << grid.bit[s];
        mask[at] = after;
        if (!model.counted[p]) {
            return;
        }
        int was = Shape.breaks(before);
        int is = Shape.breaks(after);
        displaced += shape.displaced(after) - shape.displaced(before);
        breaks += is - was;
        excess -= Math.max(0, breaksOf[p] - mostBreaks);
        breaksOf[p] += is - was;
        excess += Math.max(0, breaksOf[p] - mostBreaks);
        if (is > 0 && was == 0) {
            broken.add(at);
        } else if (is == 0 && was > 0) {
            broken.remove(at);
        }
    }

    /// Precedences that the meeting would break in the slot, with the others where they are.
    int order(int m, int s) {
        int wrong = 0;
        for (int other : model.earlier[m]) {
            if (slotOf[other] >= s) {
                wrong++;
            }
        }
        for (int other : model.later[m]) {
            if (slotOf[other] != NONE && slotOf[other] <= s) {
                wrong++;
            }
        }
        return wrong;
    }

    /// 1 if slot and people are those of the timetable to stay close to.
    int kept(int m, int s) {
        if (model.oldSlot[m] != s) {
            return 0;
        }
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            if (model.oldPerson[seat] != person[seat]) {
                return 0;
            }
        }
        return 1;
    }

    /// Whether every hard rule is kept.
    boolean valid() {
        return violations == 0
                && !(model.problem.goals().complete() && mandatoryMissed > 0)
                && !(model.problem.goals().fairness().hard() && unfairness() > 0);
    }

    /// By how much the difference of breaks exceeds the allowed one.
    private int unfairness() {
        if (excess == 0) {
            return 0;
        }
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        for (int p = 0; p < model.people; p++) {
            if (model.counted[p]) {
                most = Math.max(most, breaksOf[p]);
                fewest = Math.min(fewest, breaksOf[p]);
            }
        }
        return Math.max(0, most - fewest - mostBreaks);
    }

    /// The score without table changes, which are not known here, and moves without tables.
    Score score() {
        return new Score(mandatoryMissed, weightMissed, breaks, unfairness(), 0, moved);
    }
}

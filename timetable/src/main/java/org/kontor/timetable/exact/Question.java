package org.kontor.timetable.exact;

import org.kontor.timetable.Objective;
import org.kontor.timetable.model.Model;

/// Whether a timetable can exist that is as good as this.
///
/// @param mandatoryMissed at most so many mandatory meetings are left out
/// @param weightMissed wished meetings of at most this weight are left out
/// @param moved at most so many meetings lose the slot or people of the old timetable
/// @param breaks at most so many breaks
/// @param fewestBreaks every person has at least so many breaks
/// @param mostBreaks nobody has more breaks than this
record Question(
        int mandatoryMissed,
        int weightMissed,
        int moved,
        int breaks,
        int fewestBreaks,
        int mostBreaks) {

    /// No limit.
    static final int ANY = Integer.MAX_VALUE;

    /// Nothing asked but that the rules are kept.
    static final Question VALID = new Question(ANY, ANY, ANY, ANY, 0, ANY);

    /// What is asked of every timetable.
    static Question always(Model model) {
        boolean mandatory = false;
        boolean wished = false;
        for (int m = 0; m < model.meetings; m++) {
            mandatory |= model.mandatory[m];
            wished |= !model.mandatory[m] && !model.excluded[m];
        }
        boolean complete = model.problem.goals().complete() || !mandatory;
        return VALID.with(Objective.MANDATORY_MISSED, complete ? 0 : ANY)
                .with(Objective.WEIGHT_MISSED, wished ? ANY : 0);
    }

    /// The same with another limit for one objective; fairness and table changes have none of their
    /// own here.
    Question with(Objective objective, int most) {
        return switch (objective) {
            case MANDATORY_MISSED ->
                    new Question(most, weightMissed, moved, breaks, fewestBreaks, mostBreaks);
            case WEIGHT_MISSED ->
                    new Question(mandatoryMissed, most, moved, breaks, fewestBreaks, mostBreaks);
            case MOVED ->
                    new Question(
                            mandatoryMissed, weightMissed, most, breaks, fewestBreaks, mostBreaks);
            case BREAKS ->
                    new Question(
                            mandatoryMissed, weightMissed, moved, most, fewestBreaks, mostBreaks);
            case FAIRNESS_EXCESS, TABLE_CHANGES -> this;
        };
    }

    /// The same with other limits for each person's breaks.
    Question within(int fewest, int most) {
        return new Question(mandatoryMissed, weightMissed, moved, breaks, fewest, most);
    }

    boolean allHeld() {
        return mandatoryMissed == 0 && weightMissed == 0;
    }
}

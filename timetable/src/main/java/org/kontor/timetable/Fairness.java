package org.kontor.timetable;

/// How much the breaks of two delegates may differ. Delegates without meetings count as 0 breaks,
/// resources are not counted.
///
/// @param difference the allowed difference, at least 0
/// @param hard true if no timetable may exceed it; false if the excess is to be made small
public record Fairness(int difference, boolean hard) {

    public Fairness {
        if (difference < 0) {
            throw new IllegalArgumentException("The allowed difference must not be negative");
        }
    }

    /// No timetable may exceed this difference.
    public static Fairness hard(int difference) {
        return new Fairness(difference, true);
    }

    /// The excess over this difference is [Objective#FAIRNESS_EXCESS].
    public static Fairness soft(int difference) {
        return new Fairness(difference, false);
    }
}

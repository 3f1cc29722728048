package org.kontor.timetable.exact;

import java.util.stream.IntStream;
import org.kontor.timetable.model.Model;

/// The totals of breaks that are possible when everybody has at least a base of breaks and nobody
/// more than the base and the difference that fairness allows.
final class FairTotals {

    /// Of each person whose breaks count, the most breaks: one less than meetings.
    private final int[] most;

    FairTotals(Model model) {
        int[] meetings = new int[model.people];
        for (int m = 0; m < model.meetings; m++) {
            int first = model.optionStart[model.seatStart[m]];
            int end = model.optionStart[model.seatStart[m + 1]];
            for (int o = first; o < end && !model.excluded[m]; o++) {
                meetings[model.options[o]]++;
            }
        }
        most =
                IntStream.range(0, model.people)
                        .filter(p -> model.counted[p])
                        .map(p -> Math.min(model.grid.slots, Math.max(0, meetings[p] - 1)))
                        .toArray();
    }

    /// The most breaks that everybody can have at once, with so many in all.
    int highestBase(int breaks) {
        return most.length == 0
                ? 0
                : Math.min(IntStream.of(most).min().orElseThrow(), breaks / most.length);
    }

    /// The smallest total above this one: with a difference of 0 totals are far apart.
    int next(int breaks, int difference) {
        int next = Integer.MAX_VALUE;
        for (int base = 0; base <= highestBase(Integer.MAX_VALUE); base++) {
            int fewest = base * most.length;
            int limit = base + difference;
            int highest = IntStream.of(most).map(own -> Math.min(own, limit)).sum();
            if (highest > breaks) {
                next = Math.min(next, Math.max(fewest, breaks + 1));
            }
        }
        return next;
    }
}

package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kontor.timetable.model.Model;

/// How many people can be busy in a slot with so many tables, where all meetings are between two.
///
/// Redundant, and decisive where tables are scarce: all busy people together are at most two for
/// each table, and of strangers, none of whom can meet another in the slot, each needs a table of
/// their own. Both are of the form that the weights of two people who can meet are at most 2.
final class Strangers {

    private final Encoding encoding;
    private final Model model;

    /// People, those with most meetings first.
    private final int[] byMeetings;

    Strangers(Encoding encoding) {
        this.encoding = encoding;
        model = encoding.model;
        int[] meetings = new int[model.people];
        for (int person : model.options) {
            meetings[person]++;
        }
        byMeetings =
                IntStream.range(0, model.people)
                        .boxed()
                        .sorted(Comparator.comparingInt(p -> -meetings[p]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /// @param s a slot in which only meetings of two with a table can be held
    void encode(int s) {
        int most = 2 * model.tables.capacity[s];
        atMost(s, p -> 1, most);
        List<BitSet> partners = partners(s);
        BitSet strangers = new BitSet();
        BitSet met = new BitSet();
        for (int p : byMeetings) {
            if (!met.get(p) && !partners.get(p).isEmpty()) {
                strangers.set(p);
                met.or(partners.get(p));
            }
        }
        atMost(s, p -> strangers.get(p) ? 2 : met.get(p) ? 0 : 1, most);
    }

    /// Of each person, those who can meet them in the slot.
    private List<BitSet> partners(int s) {
        List<BitSet> partners = new ArrayList<>();
        for (int p = 0; p < model.people; p++) {
            partners.add(new BitSet());
        }
        for (int m = 0; m < model.meetings; m++) {
            if (encoding.held[m * encoding.slots + s] == NONE) {
                continue;
            }
            int start = model.optionStart[model.seatStart[m]];
            int middle = model.optionStart[model.seatStart[m] + 1];
            int end = model.optionStart[model.seatStart[m] + 2];
            for (int one = start; one < middle; one++) {
                for (int other = middle; other < end; other++) {
                    partners.get(model.options[one]).set(model.options[other]);
                    partners.get(model.options[other]).set(model.options[one]);
                }
            }
        }
        return partners;
    }

    private void atMost(int s, java.util.function.IntUnaryOperator weight, int most) {
        Ints busy = new Ints();
        Ints weights = new Ints();
        for (int p = 0; p < model.people; p++) {
            int occupied = encoding.occupied[p * encoding.slots + s];
            if (occupied != NONE && weight.applyAsInt(p) > 0) {
                busy.add(yes(occupied));
                weights.add(weight.applyAsInt(p));
            }
        }
        encoding.sat.addAtMost(busy.toArray(), weights.toArray(), most);
    }
}

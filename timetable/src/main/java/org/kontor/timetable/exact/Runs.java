package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.no;
import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kontor.timetable.bounds.Domains;

/// The runs and breaks of one person in one part, as variables of an [Encoding].
final class Runs {

    /// Hears what a literal wastes against the cheapest agenda of the person.
    interface Waste {

        /// The person's meetings are one block from this slot on.
        void ofBlock(int literal, int from);

        /// The person has a break.
        void ofBreak(int literal);
    }

    private final Encoding encoding;
    private final Question question;
    private final Sat sat;
    private final int p;
    private final int first;
    private final int end;

    /// Of each slot of the part, the variable that a run begins there, if it needs one of its own.
    private final int[] starts;

    /// Of each slot of the part, the variable that all meetings stand in one block from there on.
    private final int[] blocks;

    private int blockLength;
    private Optional<Begun> begun = Optional.empty();

    /// The breaks, the n-th true only if the one before is.
    private int[] breaks = {};

    Runs(Encoding encoding, int p, int q) {
        this.encoding = encoding;
        this.p = p;
        question = encoding.question;
        sat = encoding.sat;
        first = encoding.model.grid.partStart[q];
        end = first + encoding.model.grid.partLength[q];
        starts = new int[end - first];
        blocks = new int[end - first];
        Arrays.fill(starts, NONE);
        Arrays.fill(blocks, NONE);
    }

    private int occupied(int s) {
        return encoding.occupied[p * encoding.slots + s];
    }

    /// Whether the person can be busy here at all.
    boolean arePossible() {
        for (int s = first; s < end; s++) {
            if (occupied(s) != NONE) {
                return true;
            }
        }
        return false;
    }

    /// @param meetings their number, if all are in this part and it is known, or NONE
    void encode(int meetings) {
        breaks = new int[Math.max(0, mostBreaks(meetings))];
        Ints literals = starts();
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = sat.variable();
            if (i > 0) {
                sat.addClause(no(breaks[i]), yes(breaks[i - 1]));
            }
        }
        tie(literals);
    }

    private int mostBreaks(int meetings) {
        int most = 0;
        int free = 0;
        for (int s = first; s < end; s++) {
            free = occupied(s) == NONE ? 0 : free + 1;
            most += free % 2;
        }
        if (meetings != NONE) {
            most = Math.min(most, meetings);
        }
        return Math.min(most - 1, Math.min(question.breaks(), question.mostBreaks()));
    }

    /// A literal for each slot where a run may begin.
    private Ints starts() {
        Ints literals = new Ints();
        for (int s = first; s < end; s++) {
            int here = occupied(s);
            if (here == NONE) {
                continue;
            }
            int before = s == first ? NONE : occupied(s - 1);
            if (before == NONE) {
                literals.add(yes(here));
                continue;
            }
            int start = sat.variable();
            starts[s - first] = start;
            sat.addClause(no(here), yes(before), yes(start));
            sat.addClause(no(start), yes(here));
            sat.addClause(no(start), no(before));
            literals.add(yes(start));
        }
        return literals;
    }

    /// Runs are at most one more than breaks, and breaks are no more than that if they are to be
    /// many.
    private void tie(Ints begun) {
        Ints literals = new Ints();
        for (int i = 0; i < begun.size; i++) {
            literals.add(begun.get(i));
        }
        for (int variable : breaks) {
            literals.add(no(variable));
        }
        sat.addAtMost(literals.toArray(), 1 + breaks.length);
        if (question.fewestBreaks() > 0) {
            for (int n = 0; n < breaks.length; n++) {
                Ints enough = new Ints();
                Ints weights = new Ints();
                for (int i = 0; i < begun.size; i++) {
                    enough.add(begun.get(i) ^ 1);
                    weights.add(1);
                }
                // Counting break n, from 0, takes n + 2 runs.
                enough.add(yes(breaks[n]));
                weights.add(n + 2);
                sat.addAtMost(enough.toArray(), weights.toArray(), begun.size);
            }
        }
    }

    /// All the person's meetings are in this part: they are one block, or the agenda is broken.
    void encodeBlocks(int meetings, Domains domains, Waste waste) {
        blockLength = meetings;
        Ints choices = new Ints();
        for (int from = first; from + meetings <= end; from++) {
            if (!domains.fitsBlock(p, from)) {
                continue;
            }
            int block = sat.variable();
            blocks[from - first] = block;
            choices.add(yes(block));
            waste.ofBlock(yes(block), from);
            for (int s = first; s < end; s++) {
                if (occupied(s) != NONE) {
                    boolean inside = s >= from && s < from + meetings;
                    sat.addClause(no(block), inside ? yes(occupied(s)) : no(occupied(s)));
                }
            }
        }
        if (breaks.length > 0) {
            choices.add(yes(breaks[0]));
            waste.ofBreak(yes(breaks[0]));
        }
        sat.addAtLeast(choices.toArray(), 1);
        sat.addAtMost(choices.toArray(), 1);
        if (meetings > 1) {
            Ints broken = new Ints();
            if (breaks.length > 0) {
                broken.add(yes(breaks[0]));
            }
            Begun order =
                    new Begun(
                            sat, IntStream.range(first, end).map(this::occupied).toArray(), broken);
            order.encode(meetings, blocks);
            begun = Optional.of(order);
        }
    }

    /// Adds the literals of the breaks.
    void addBreaks(Ints list) {
        for (int variable : breaks) {
            list.add(yes(variable));
        }
    }

    /// Starts near a timetable.
    ///
    /// @param busy of each person and slot, whether the person is busy then
    void suggest(boolean[] busy) {
        int runs = 0;
        int taken = 0;
        int begin = end;
        for (int s = first; s < end; s++) {
            boolean here = busy[p * encoding.slots + s];
            boolean starting = here && (s == first || !busy[p * encoding.slots + s - 1]);
            if (starts[s - first] != NONE) {
                sat.suggest(starts[s - first], starting);
            }
            runs += starting ? 1 : 0;
            taken += here ? 1 : 0;
            begin = here ? Math.min(begin, s) : begin;
        }
        int firstBusy = begin - first;
        begun.ifPresent(order -> order.suggest(firstBusy));
        for (int i = 0; i < breaks.length; i++) {
            sat.suggest(breaks[i], runs > i + 1);
        }
        for (int from = first; from < end; from++) {
            if (blocks[from - first] != NONE) {
                sat.suggest(
                        blocks[from - first], runs == 1 && begin == from && taken == blockLength);
            }
        }
    }
}

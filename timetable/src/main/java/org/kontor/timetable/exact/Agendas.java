package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.no;
import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.bounds.BreakBound;
import org.kontor.timetable.bounds.Domains;
import org.kontor.timetable.model.Model;

/// Runs and breaks of each person's agenda, as part of an [Encoding].
///
/// Where a person's number of meetings in a part is known, exactly one of these holds: all of them
/// stand in one block beginning at some slot, or the agenda is broken.
final class Agendas {

    private final Encoding encoding;
    private final Model model;
    private final Domains domains;
    private final Question question;
    private final Sat sat;
    private final Optional<BreakBound> bound;
    private final Ints allBreaks = new Ints();

    /// What agendas waste against the cheapest at the prices of the bound, and how much.
    private final Ints wasteful = new Ints();

    private final Ints waste = new Ints();

    Agendas(Encoding encoding, Domains domains, Optional<BreakBound> bound) {
        this.encoding = encoding;
        this.domains = domains;
        this.bound = bound;
        model = encoding.model;
        question = encoding.question;
        sat = encoding.sat;
    }

    void encode() {
        int[] known = known();
        boolean asked =
                question.breaks() != Question.ANY
                        || question.mostBreaks() != Question.ANY
                        || question.fewestBreaks() > 0;
        for (int p = 0; p < model.people; p++) {
            if (known[p] != NONE) {
                count(p, known[p]);
            }
            if (asked && model.counted[p]) {
                person(p, known[p]);
            }
        }
        if (question.breaks() != Question.ANY) {
            sat.addAtMost(allBreaks.toArray(), question.breaks());
            bound.ifPresent(
                    priced ->
                            sat.addAtMost(
                                    wasteful.toArray(),
                                    waste.toArray(),
                                    (int) priced.slack(question.breaks())));
        }
    }

    /// All agendas together may waste little: this carries the bound's counting into the clauses.
    private void waste(int literal, long wasted) {
        if (wasted > 0) {
            wasteful.add(literal);
            waste.add((int) Math.min(wasted, 1 << 24));
        }
    }

    /// Of each person the number of meetings, or NONE where it depends on the timetable.
    private int[] known() {
        int[] known = new int[model.people];
        if (!question.allHeld()) {
            Arrays.fill(known, NONE);
            return known;
        }
        for (int p = 0; p < model.people; p++) {
            known[p] = domains.agenda(p).size();
        }
        for (int m = 0; m < model.meetings; m++) {
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                int first = model.optionStart[seat];
                int end = model.optionStart[seat + 1];
                for (int o = first; o < end && end - first > 1 && !model.excluded[m]; o++) {
                    known[model.options[o]] = NONE;
                }
            }
        }
        return known;
    }

    private int occupied(int p, int s) {
        return encoding.occupied[p * encoding.slots + s];
    }

    private void count(int p, int meetings) {
        Ints taken = new Ints();
        for (int s = 0; s < encoding.slots; s++) {
            if (occupied(p, s) != NONE) {
                taken.add(yes(occupied(p, s)));
            }
        }
        sat.addAtMost(taken.toArray(), meetings);
        sat.addAtLeast(taken.toArray(), meetings);
    }

    private void person(int p, int meetings) {
        Ints own = new Ints();
        List<Integer> parts = new ArrayList<>();
        for (int q = 0; q < model.grid.parts; q++) {
            int first = model.grid.partStart[q];
            for (int s = first; s < first + model.grid.partLength[q]; s++) {
                if (occupied(p, s) != NONE) {
                    parts.add(q);
                    break;
                }
            }
        }
        for (int q : parts) {
            part(p, q, parts.size() == 1 ? meetings : NONE, own);
        }
        if (question.mostBreaks() != Question.ANY) {
            sat.addAtMost(own.toArray(), question.mostBreaks());
        }
        if (question.fewestBreaks() > own.size) {
            sat.addClause();
        } else {
            sat.addAtLeast(own.toArray(), question.fewestBreaks());
        }
        for (int i = 0; i < own.size; i++) {
            allBreaks.add(own.get(i));
        }
    }

    /// The breaks of one part, the n-th true only if the one before is.
    private void part(int p, int q, int meetings, Ints own) {
        int first = model.grid.partStart[q];
        int end = first + model.grid.partLength[q];
        int most = 0;
        int free = 0;
        for (int s = first; s < end; s++) {
            free = occupied(p, s) == NONE ? 0 : free + 1;
            most += free % 2;
        }
        if (meetings != NONE) {
            most = Math.min(most, meetings);
        }
        most = Math.min(most - 1, question.breaks());
        most = Math.min(most, question.mostBreaks());
        Ints starts = starts(p, first, end);
        if (starts.size == 0) {
            return;
        }
        int[] breaks = new int[Math.max(0, most)];
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = sat.variable();
            own.add(yes(breaks[i]));
            if (i > 0) {
                sat.addClause(no(breaks[i]), yes(breaks[i - 1]));
            }
        }
        tie(starts, breaks);
        if (meetings > 0) {
            blocks(p, first, end, meetings, breaks);
        }
    }

    /// A variable for each slot where a run may begin.
    private Ints starts(int p, int first, int end) {
        Ints starts = new Ints();
        for (int s = first; s < end; s++) {
            int here = occupied(p, s);
            if (here == NONE) {
                continue;
            }
            int before = s == first ? NONE : occupied(p, s - 1);
            if (before == NONE) {
                starts.add(yes(here));
                continue;
            }
            int start = sat.variable();
            sat.addClause(no(here), yes(before), yes(start));
            sat.addClause(no(start), yes(here));
            sat.addClause(no(start), no(before));
            starts.add(yes(start));
        }
        return starts;
    }

    /// Runs are at most one more than breaks, and breaks are no more than that if they are to be
    /// many.
    private void tie(Ints starts, int[] breaks) {
        Ints literals = new Ints();
        for (int i = 0; i < starts.size; i++) {
            literals.add(starts.get(i));
        }
        for (int variable : breaks) {
            literals.add(no(variable));
        }
        sat.addAtMost(literals.toArray(), 1 + breaks.length);
        if (question.fewestBreaks() > 0) {
            for (int n = 0; n < breaks.length; n++) {
                Ints enough = new Ints();
                Ints weights = new Ints();
                for (int i = 0; i < starts.size; i++) {
                    enough.add(starts.get(i) ^ 1);
                    weights.add(1);
                }
                // Counting break n, from 0, takes n + 2 runs.
                enough.add(yes(breaks[n]));
                weights.add(n + 2);
                sat.addAtMost(enough.toArray(), weights.toArray(), starts.size);
            }
        }
    }

    private void blocks(int p, int first, int end, int meetings, int[] breaks) {
        Ints choices = new Ints();
        for (int from = first; from + meetings <= end; from++) {
            if (!domains.fitsBlock(p, from)) {
                continue;
            }
            int block = sat.variable();
            choices.add(yes(block));
            int start = from;
            bound.ifPresent(priced -> waste(yes(block), priced.wasteOfBlock(p, start, meetings)));
            for (int s = first; s < end; s++) {
                if (occupied(p, s) != NONE) {
                    boolean inside = s >= from && s < from + meetings;
                    sat.addClause(no(block), inside ? yes(occupied(p, s)) : no(occupied(p, s)));
                }
            }
        }
        if (breaks.length > 0) {
            choices.add(yes(breaks[0]));
            bound.ifPresent(priced -> waste(yes(breaks[0]), priced.wasteOfBreak(p)));
        }
        sat.addAtLeast(choices.toArray(), 1);
        sat.addAtMost(choices.toArray(), 1);
    }
}

package org.kontor.timetable.exact;

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
    private final List<Runs> runs = new ArrayList<>();

    /// What agendas waste against the cheapest at the prices of the bound, and how much: all
    /// together may waste little, which carries the bound's counting into the clauses.
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
        List<Runs> possible = new ArrayList<>();
        for (int q = 0; q < model.grid.parts; q++) {
            Runs part = new Runs(encoding, p, q);
            if (part.arePossible()) {
                possible.add(part);
            }
        }
        int inOnePart = possible.size() == 1 ? meetings : NONE;
        for (Runs part : possible) {
            part.encode(inOnePart);
            part.addBreaks(own);
            if (inOnePart > 0) {
                part.encodeBlocks(inOnePart, domains, waste(p, inOnePart));
            }
        }
        runs.addAll(possible);
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

    private Runs.Waste waste(int p, int meetings) {
        return new Runs.Waste() {
            @Override
            public void ofBlock(int literal, int from) {
                bound.ifPresent(priced -> add(literal, priced.wasteOfBlock(p, from, meetings)));
            }

            @Override
            public void ofBreak(int literal) {
                bound.ifPresent(priced -> add(literal, priced.wasteOfBreak(p)));
            }

            private void add(int literal, long wasted) {
                if (wasted > 0) {
                    wasteful.add(literal);
                    waste.add((int) Math.min(wasted, 1 << 24));
                }
            }
        };
    }

    /// Starts near a timetable.
    ///
    /// @param busy of each person and slot, whether the person is busy then
    void suggest(boolean[] busy) {
        runs.forEach(part -> part.suggest(busy));
    }
}

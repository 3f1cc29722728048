package org.kontor.timetable.exact;

import static org.kontor.timetable.exact.Encoding.yes;
import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /// Of each person, the literals that there is a break, and those that count breaks.
    private final Ints[] broken;

    private final Ints[] breaksOf;

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
        broken = new Ints[model.people];
        breaksOf = new Ints[model.people];
        Arrays.setAll(broken, p -> new Ints());
        Arrays.setAll(breaksOf, p -> new Ints());
    }

    /// Of each person, the literals that there is a break in some part.
    Ints broken(int p) {
        return broken[p];
    }

    /// @param cores sets of people of whom somebody has a break
    void encode(List<BitSet> cores) {
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
            confine(cores);
        }
    }

    /// Each core has one break of all at least, so that there are fewer left for the others.
    private void confine(List<BitSet> cores) {
        if (cores.isEmpty()) {
            return;
        }
        BitSet outside = new BitSet();
        outside.set(0, model.people);
        for (BitSet core : cores) {
            sat.addAtLeast(literals(core, broken), 1);
            sat.addAtMost(literals(core, breaksOf), question.breaks() - cores.size() + 1);
            outside.andNot(core);
        }
        sat.addAtMost(literals(outside, breaksOf), question.breaks() - cores.size());
    }

    private static int[] literals(BitSet people, Ints[] of) {
        return people.stream().flatMap(p -> IntStream.of(of[p].toArray())).toArray();
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
        Ints own = breaksOf[p];
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
            part.addBroken(broken[p]);
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

package org.kontor.bench.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kontor.timetable.Checker;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;
import org.kontor.timetable.model.Model;

/// An instance as numbers from 0, for peers that build their own model of it.
public final class Pairs {

    private final Instance instance;
    public final int people;
    public final int slots;
    public final int meetings;
    public final int fairness;

    /// The two people of each meeting.
    public final int[] one;

    public final int[] other;

    /// Of each meeting, those that must be held in an earlier slot.
    public final int[][] earlier;

    private final Model model;

    Pairs(Instance instance) {
        this.instance = instance;
        Problem problem = instance.problem();
        model = new Model(problem);
        people = model.people;
        slots = model.grid.slots;
        meetings = model.meetings;
        fairness = instance.fairness();
        one = IntStream.range(0, meetings).map(m -> person(m, 0)).toArray();
        other = IntStream.range(0, meetings).map(m -> person(m, 1)).toArray();
        earlier = model.earlier;
    }

    private int person(int m, int seat) {
        return model.options[model.optionStart[model.seatStart[m] + seat]];
    }

    /// Of each meeting, those that must be held in a later slot.
    public int[][] later() {
        return model.later;
    }

    public int tables() {
        return instance.problem().tables().size();
    }

    /// The slots that a meeting may take.
    public List<Integer> allowed(int m) {
        return IntStream.range(0, slots).filter(s -> model.isAllowed(m, s)).boxed().toList();
    }

    /// Of each person, the meetings.
    public List<List<Integer>> agendas() {
        List<List<Integer>> agendas = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            agendas.add(new ArrayList<>());
        }
        for (int m = 0; m < meetings; m++) {
            agendas.get(one[m]).add(m);
            agendas.get(other[m]).add(m);
        }
        return agendas;
    }

    /// An answer without a timetable.
    public Answer none(Status status) {
        return new Answer(
                instance.name(), status, Optional.empty(), Optional.empty(), 0, List.of());
    }

    /// An answer with a timetable, its breaks counted anew; none if it breaks a rule.
    ///
    /// @param slot of each meeting, from 0
    public Answer found(Status status, int[] slot) {
        List<Integer> fromOne = IntStream.of(slot).map(s -> s + 1).boxed().toList();
        Answer bare =
                new Answer(instance.name(), status, Optional.empty(), Optional.empty(), 0, fromOne);
        Checker.Verdict verdict =
                Checker.check(instance.problem(), bare.timetable(instance.problem()));
        if (!verdict.valid()) {
            return none(Status.UNKNOWN);
        }
        int breaks = verdict.score().breaks();
        Optional<Integer> bound = status == Status.OPTIMAL ? Optional.of(breaks) : Optional.empty();
        return new Answer(instance.name(), status, Optional.of(breaks), bound, 0, fromOne);
    }
}

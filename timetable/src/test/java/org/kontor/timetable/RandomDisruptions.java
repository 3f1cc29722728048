package org.kontor.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// One or two things of every kind that can go wrong with a timetable.
final class RandomDisruptions {

    private final Random random;
    private final Problem problem;

    RandomDisruptions(long seed, Problem problem) {
        random = new Random(seed);
        this.problem = problem;
    }

    List<Disruption> some() {
        List<Disruption> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            some.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                                new Disruption.TableLost(
                                        one(problem.tables()).id(), from(random.nextInt(2)));
                        case 1 -> new Disruption.MeetingCancelled(one(problem.meetings()).id());
                        case 2 -> new Disruption.SlotsFrozen(until(1));
                        case 3 ->
                                new Disruption.DelegateAway(one(problem.delegates()).id(), from(0));
                        default ->
                                new Disruption.DelegateAway(
                                        one(problem.delegates()).id(),
                                        until(1 + random.nextInt(2)));
                    });
        }
        return some;
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private Set<String> from(int slot) {
        return problem.slots().stream().skip(slot).map(Slot::id).collect(Collectors.toSet());
    }

    private Set<String> until(int slot) {
        return problem.slots().stream().limit(slot).map(Slot::id).collect(Collectors.toSet());
    }
}

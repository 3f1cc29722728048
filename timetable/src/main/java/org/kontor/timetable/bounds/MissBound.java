package org.kontor.timetable.bounds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.kontor.timetable.model.Model;

/// What must be left out because tables or the slots of single people do not suffice.
public final class MissBound {

    private final Model model;
    private final BitSet[] domain;
    private int mandatory;
    private int weight;

    public MissBound(Model model, Domains domains) {
        this.model = model;
        domain = new BitSet[model.meetings];
        for (int m = 0; m < model.meetings; m++) {
            domain[m] = new BitSet(model.grid.slots);
            for (int s = 0; s < model.grid.slots; s++) {
                domain[m].set(s, model.isAllowed(m, s));
            }
        }
        tables();
        people(domains);
    }

    /// Mandatory meetings left out in every timetable.
    public int mandatory() {
        return mandatory;
    }

    /// Weight left out in every timetable that leaves out no more mandatory meetings than that.
    public int weight() {
        return weight;
    }

    private void tables() {
        int[] room = Arrays.copyOf(model.tables.capacity, model.grid.slots);
        boolean plenty = IntStream.of(room).allMatch(r -> r >= model.meetings);
        if (plenty) {
            return;
        }
        int[] left =
                refused(
                        IntStream.range(0, model.meetings)
                                .filter(m -> model.tables.of(m).length > 0)
                                .boxed()
                                .toList(),
                        room);
        mandatory = left[0];
        weight = left[1];
    }

    /// A meeting that is left out frees all its people, so the sum over people counts it once for
    /// each of them at most.
    private void people(Domains domains) {
        int[] single = new int[model.grid.slots];
        Arrays.fill(single, 1);
        long mandatorySum = 0;
        long weightSum = 0;
        for (int p = 0; p < model.people; p++) {
            List<Integer> agenda = domains.agenda(p);
            if (agenda.size() > 1) {
                int[] left = refused(agenda, single);
                mandatorySum += left[0];
                weightSum += left[1];
            }
        }
        int widest = 1;
        for (int m = 0; m < model.meetings; m++) {
            widest = Math.max(widest, model.seatStart[m + 1] - model.seatStart[m]);
        }
        int mandatoryBound = (int) Math.ceilDiv(mandatorySum, widest);
        if (mandatoryBound > mandatory) {
            mandatory = mandatoryBound;
            weight = 0;
        } else if (mandatory == 0) {
            weight = Math.max(weight, (int) Math.ceilDiv(weightSum, widest));
        }
    }

    /// Mandatory meetings and weight that find no room.
    private int[] refused(List<Integer> meetings, int[] room) {
        Places places = new Places(domain, room);
        int[] refused = new int[2];
        meetings.stream()
                .filter(m -> !model.excluded[m])
                .sorted(
                        Comparator.<Integer>comparingInt(m -> model.mandatory[m] ? 0 : 1)
                                .thenComparingInt(m -> -model.weight[m]))
                .forEach(
                        m -> {
                            if (!places.admit(m)) {
                                refused[0] += model.mandatory[m] ? 1 : 0;
                                refused[1] += model.mandatory[m] ? 0 : model.weight[m];
                            }
                        });
        return refused;
    }
}

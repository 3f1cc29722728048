package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.kontor.timetable.model.Model;

/// A first timetable in one pass: meetings with the fewest possible slots and the busiest people
/// first, each in the slot that costs least, none where a rule would be broken.
final class Construction {

    private Construction() {}

    static void run(State state, Random random) {
        Model model = state.model;
        int[] load = new int[model.people];
        for (int option : model.options) {
            load[option]++;
        }
        double[] urgency = new double[model.meetings];
        for (int m = 0; m < model.meetings; m++) {
            int possible = 0;
            for (int s = 0; s < state.grid.slots; s++) {
                possible += model.isAllowed(m, s) ? 1 : 0;
            }
            int busiest = 0;
            for (int o = model.optionStart[model.seatStart[m]];
                    o < model.optionStart[model.seatStart[m + 1]];
                    o++) {
                busiest = Math.max(busiest, load[model.options[o]]);
            }
            urgency[m] =
                    (model.oldSlot[m] != NONE ? 1000 : 0)
                            + state.weights.out[m] * 10
                            + busiest
                            - possible
                            + random.fraction();
        }
        IntStream.range(0, model.meetings)
                .filter(m -> state.out.contains(m))
                .boxed()
                .sorted(Comparator.comparingDouble(m -> -urgency[m]))
                .forEach(m -> place(state, m, random));
    }

    private static void place(State state, int m, Random random) {
        Model model = state.model;
        double best = Double.POSITIVE_INFINITY;
        int chosen = NONE;
        int start = random.below(state.grid.slots);
        for (int i = 0; i < state.grid.slots; i++) {
            int s = (start + i) % state.grid.slots;
            if (!model.isAllowed(m, s) || !seat(state, m, s)) {
                continue;
            }
            if (!state.loads.hasRoom(m, s) || state.order(m, s) > 0) {
                continue;
            }
            double price = price(state, m, s) + crowd(state, m, s);
            if (price < best) {
                best = price;
                chosen = s;
            }
        }
        if (chosen != NONE) {
            seat(state, m, chosen);
            state.drop(m, chosen);
        }
    }

    /// What the meeting in the slot adds to the energy, beside its being in; worked out without
    /// putting it there, because every slot is asked.
    private static double price(State state, int m, int s) {
        Model model = state.model;
        double price = -state.weights.moved * state.kept(m, s);
        int part = state.grid.part[s];
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int p = state.person[seat];
            if (model.counted[p]) {
                long was = state.mask[p * state.grid.parts + part];
                long is = was | 1L << state.grid.bit[s];
                int breaks = Shape.breaks(is) - Shape.breaks(was);
                price += breaks;
                price +=
                        Weights.DISPLACED
                                * (state.shape.displaced(is) - state.shape.displaced(was));
                price +=
                        Weights.EXCESS
                                * (Math.max(0, state.breaksOf[p] + breaks - state.mostBreaks)
                                        - Math.max(0, state.breaksOf[p] - state.mostBreaks));
            }
        }
        return price;
    }

    /// Chooses people who are free and unoccupied, those of the old timetable first.
    private static boolean seat(State state, int m, int s) {
        Model model = state.model;
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            int chosen = NONE;
            for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
                int p = model.options[o];
                if (model.isFree(p, s)
                        && state.occupant[p * state.grid.slots + s] == NONE
                        && (chosen == NONE || p == model.oldPerson[seat])) {
                    chosen = p;
                }
            }
            if (chosen == NONE) {
                return false;
            }
            state.person[seat] = chosen;
        }
        return true;
    }

    /// A slight preference for slots where tables are plenty.
    private static double crowd(State state, int m, int s) {
        double crowd = 0;
        for (int group : state.model.tables.of(m)) {
            int at = group * state.grid.slots + s;
            crowd += (double) state.loads.group[at] / state.model.tables.capacity[at];
        }
        return crowd;
    }
}

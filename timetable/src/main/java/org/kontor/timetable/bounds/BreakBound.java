package org.kontor.timetable.bounds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.kontor.timetable.model.Model;

/// A lower bound on breaks when all meetings are held. Each person's agenda is taken alone; tables
/// make slots that too many want dear (Lagrangian relaxation, raised by subgradient steps after
/// Polyak). All prices are whole numbers, so the bound is exact.
public final class BreakBound {

    /// Price of a break.
    public static final int UNIT = 10_000;

    private static final int ROUNDS = 400;

    /// Steps of all walks in all rounds together, as far as there is more than one round.
    private static final long MOST_STEPS = 400_000_000;

    private static final int PATIENCE = 20;

    private final Model model;
    private final Map<Integer, AgendaWalk> walks = new LinkedHashMap<>();

    /// Of each slot, the most people in meetings.
    private final long[] places;

    private long steps;
    private long[] bestPrice;
    private long best;

    /// @param ended asked between rounds; once true, the prices found so far are used
    public BreakBound(Model model, Domains domains, BooleanSupplier ended) {
        this.model = model;
        BitSet interchangeable = interchangeable(model);
        int longest = 0;
        for (int p = 0; p < model.people; p++) {
            longest = Math.max(longest, domains.agenda(p).size());
        }
        AgendaWalk.Sheet sheet = new AgendaWalk.Sheet(model.grid, longest);
        for (int p = 0; p < model.people; p++) {
            if (model.counted[p] && !interchangeable.get(p) && !domains.agenda(p).isEmpty()) {
                walks.put(
                        p,
                        new AgendaWalk(
                                model.grid,
                                domains.agenda(p).stream().map(domains::of).toList(),
                                sheet));
                steps += (long) domains.agenda(p).size() * model.grid.slots;
            }
        }
        places = places(model, domains);
        bestPrice = new long[model.grid.slots];
        raise(ended);
    }

    /// People who are one of several options for some seat: such a meeting may fill their gaps, so
    /// nothing is known about their breaks.
    private static BitSet interchangeable(Model model) {
        BitSet people = new BitSet(model.people);
        for (int m = 0; m < model.meetings; m++) {
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                int first = model.optionStart[seat];
                int end = model.optionStart[seat + 1];
                for (int o = first; o < end && end - first > 1 && !model.excluded[m]; o++) {
                    people.set(model.options[o]);
                }
            }
        }
        return people;
    }

    private static long[] places(Model model, Domains domains) {
        int widest = 0;
        int[] online = new int[model.grid.slots];
        for (int m = 0; m < model.meetings; m++) {
            widest = Math.max(widest, model.seatStart[m + 1] - model.seatStart[m]);
            for (int s = 0; s < online.length && model.tables.of(m).length == 0; s++) {
                online[s] += domains.allows(m, s) ? 1 : 0;
            }
        }
        long[] places = new long[model.grid.slots];
        for (int s = 0; s < places.length; s++) {
            places[s] = (long) widest * (model.tables.capacity[s] + online[s]);
        }
        return places;
    }

    /// Looks for the prices that say most.
    private void raise(BooleanSupplier ended) {
        int slots = model.grid.slots;
        long[] price = new long[slots];
        int[] usage = new int[slots];
        best = value(price, usage);
        long rounds = Math.min(ROUNDS, MOST_STEPS / (20 * Math.max(1, steps)));
        double pace = 1;
        int idle = 0;
        for (int round = 0;
                round < rounds && crowded(price, usage) && !ended.getAsBoolean();
                round++) {
            long target = (Math.floorDiv(best, UNIT) + 1) * UNIT + UNIT / 2;
            double length = 0;
            for (int s = 0; s < slots; s++) {
                length += (double) (usage[s] - places[s]) * (usage[s] - places[s]);
            }
            double step = pace * (target - best) / Math.max(1, length);
            for (int s = 0; s < slots; s++) {
                price[s] = Math.max(0, price[s] + Math.round(step * (usage[s] - places[s])));
            }
            long value = value(price, usage);
            idle++;
            if (value > best) {
                best = value;
                bestPrice = price.clone();
                idle = 0;
            } else if (idle == PATIENCE) {
                pace /= 2;
                idle = 0;
            }
        }
    }

    /// No timetable that holds all meetings has fewer breaks.
    public int total() {
        return (int) Math.ceilDiv(best, UNIT);
    }

    /// What a timetable with so many breaks may waste in all against the cheapest agendas at the
    /// best prices, in units of a break divided by [#UNIT].
    public long slack(int breaks) {
        return (long) breaks * UNIT - best;
    }

    /// What a person's agenda wastes against the cheapest, if it is one block of meetings.
    public long wasteOfBlock(int p, int first, int meetings) {
        long price = 0;
        for (int s = first; s < first + meetings; s++) {
            price += bestPrice[s];
        }
        return price - cheapest(p);
    }

    /// What a person's agenda wastes at least against the cheapest, if it has a break.
    public long wasteOfBreak(int p) {
        AgendaWalk walk = walks.get(p);
        return walk == null ? 0 : walk.cheapestBroken(bestPrice, UNIT) - cheapest(p);
    }

    private long cheapest(int p) {
        AgendaWalk walk = walks.get(p);
        return walk == null ? 0 : walk.cheapest(bestPrice, UNIT, new int[bestPrice.length]);
    }

    /// What the cheapest agendas cost at these prices, less what the places are worth.
    private long value(long[] price, int[] usage) {
        Arrays.fill(usage, 0);
        long value = 0;
        for (AgendaWalk walk : walks.values()) {
            value += walk.cheapest(price, UNIT, usage);
        }
        for (int s = 0; s < price.length; s++) {
            value -= price[s] * places[s];
        }
        return value;
    }

    /// Whether other prices may say more: a slot is wanted by too many, or a price is paid for one
    /// that is not full.
    private boolean crowded(long[] price, int[] usage) {
        for (int s = 0; s < price.length; s++) {
            if (usage[s] > places[s] || (usage[s] < places[s] && price[s] > 0)) {
                return true;
            }
        }
        return false;
    }
}

package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import org.kontor.timetable.model.Model;

/// A Kempe chain: the meetings of two slots that hang together by common people. Exchanging the two
/// slots for all of them keeps everybody in one place. The price is worked out before anything is
/// changed, because most exchanges are refused.
final class Chain {

    private final State state;
    private final Model model;
    private final int slots;
    private final int[] members;
    private final int[] targets;
    private final int[] stamp;
    private int epoch;
    private int size;
    private int from;
    private int to;
    private final int[] groupNet;

    Chain(State state) {
        this.state = state;
        model = state.model;
        slots = state.grid.slots;
        members = new int[model.meetings];
        targets = new int[model.meetings];
        stamp = new int[model.meetings];
        groupNet = new int[model.tables.count];
    }

    /// Collects the chain that moves meeting m to slot t.
    ///
    /// @return false if one of its meetings cannot be where it would go
    boolean collect(int m, int t) {
        from = state.slotOf[m];
        to = t;
        epoch++;
        size = 0;
        if (!admit(m)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int member = members[i];
            int target = target(member);
            for (int seat = model.seatStart[member]; seat < model.seatStart[member + 1]; seat++) {
                int other = state.occupant[state.person[seat] * slots + target];
                if (other != NONE && stamp[other] != epoch && !admit(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean admit(int m) {
        stamp[m] = epoch;
        members[size++] = m;
        return state.fits(m, target(m));
    }

    private int target(int m) {
        return state.slotOf[m] == from ? to : from;
    }

    /// By how much the exchange changes the energy.
    double price() {
        int fromPart = state.grid.part[from];
        int toPart = state.grid.part[to];
        boolean samePart = fromPart == toPart;
        boolean sameDay = state.grid.day[from] == state.grid.day[to];
        int breaks = 0;
        int displaced = 0;
        int excess = 0;
        int violations = 0;
        double moved = 0;
        for (int i = 0; i < size; i++) {
            int m = members[i];
            int target = target(m);
            int source = state.slotOf[m];
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                int p = state.person[seat];
                if (state.occupant[p * slots + target] != NONE) {
                    continue;
                }
                if (!sameDay) {
                    violations += limits(p, state.grid.day[source], state.grid.day[target]);
                }
                if (!model.counted[p]) {
                    continue;
                }
                int own;
                int at = p * state.grid.parts;
                long fromBit = 1L << state.grid.bit[from];
                long toBit = 1L << state.grid.bit[to];
                long was = state.mask[at + fromPart];
                if (samePart) {
                    long is = was ^ fromBit ^ toBit;
                    own = Shape.breaks(is) - Shape.breaks(was);
                    displaced += state.shape.displaced(is) - state.shape.displaced(was);
                } else {
                    long other = state.mask[at + toPart];
                    long is = was ^ fromBit;
                    long otherIs = other ^ toBit;
                    own =
                            Shape.breaks(is)
                                    - Shape.breaks(was)
                                    + Shape.breaks(otherIs)
                                    - Shape.breaks(other);
                    displaced +=
                            state.shape.displaced(is)
                                    - state.shape.displaced(was)
                                    + state.shape.displaced(otherIs)
                                    - state.shape.displaced(other);
                }
                breaks += own;
                int now = state.breaksOf[p];
                excess +=
                        Math.max(0, now + own - state.mostBreaks)
                                - Math.max(0, now - state.mostBreaks);
            }
            if (!sameDay) {
                violations += organisations(m, source, target);
            }
            violations += order(m, source, target);
            if (state.weights.moved != 0 && model.oldSlot[m] != NONE) {
                moved += state.kept(m, source) - state.kept(m, target);
            }
        }
        violations += tables();
        return breaks
                + Weights.DISPLACED * displaced
                + Weights.EXCESS * excess
                + state.weights.violation * violations
                + state.weights.moved * moved;
    }

    private int limits(int p, int source, int target) {
        int limit = model.personLimit[p];
        if (limit == Integer.MAX_VALUE) {
            return 0;
        }
        int at = p * state.grid.days;
        return (state.loads.onDay[at + target] >= limit ? 1 : 0)
                - (state.loads.onDay[at + source] > limit ? 1 : 0);
    }

    /// Exact for a single meeting, close enough for more: [#apply] counts anew.
    private int organisations(int m, int source, int target) {
        int change = 0;
        for (int organisation : model.limited[m]) {
            int limit = model.organisationLimit[organisation];
            int at = organisation * state.grid.days;
            change +=
                    (state.loads.organisation[at + state.grid.day[target]] >= limit ? 1 : 0)
                            - (state.loads.organisation[at + state.grid.day[source]] > limit
                                    ? 1
                                    : 0);
        }
        return change;
    }

    private int order(int m, int source, int target) {
        int change = 0;
        for (int other : model.earlier[m]) {
            int is = stamp[other] == epoch ? target(other) : state.slotOf[other];
            change += (is >= target ? 1 : 0) - (state.slotOf[other] >= source ? 1 : 0);
        }
        for (int other : model.later[m]) {
            if (state.slotOf[other] != NONE && stamp[other] != epoch) {
                change +=
                        (state.slotOf[other] <= target ? 1 : 0)
                                - (state.slotOf[other] <= source ? 1 : 0);
            }
        }
        return change;
    }

    private int tables() {
        int touched = 0;
        for (int i = 0; i < size; i++) {
            int step = state.slotOf[members[i]] == from ? 1 : -1;
            for (int group : model.tables.of(members[i])) {
                groupNet[group] += step;
                touched = Math.max(touched, group + 1);
            }
        }
        int change = 0;
        for (int group = 0; group < touched; group++) {
            int net = groupNet[group];
            groupNet[group] = 0;
            if (net != 0) {
                change += over(group, to, net) + over(group, from, -net);
            }
        }
        return change;
    }

    private int over(int group, int slot, int net) {
        int at = group * slots + slot;
        int count = state.loads.group[at];
        int capacity = model.tables.capacity[at];
        return Math.max(0, count + net - capacity) - Math.max(0, count - capacity);
    }

    /// Carries the exchange out.
    void apply() {
        for (int i = 0; i < size; i++) {
            targets[i] = target(members[i]);
            state.lift(members[i]);
        }
        for (int i = 0; i < size; i++) {
            state.drop(members[i], targets[i]);
        }
    }
}

package org.kontor.timetable.search;

import static org.kontor.timetable.model.Model.NONE;

import java.util.function.BooleanSupplier;
import org.kontor.timetable.model.Grid;
import org.kontor.timetable.model.Model;

/// Simulated annealing. Most moves mend: a meeting at the end of a run of somebody with a break
/// goes beside another run of that person. Most others roll a run of somebody on by one slot, which
/// makes room without a break. The rest are random exchanges, insertions and replacements.
final class Annealing {

    /// Moves between two looks at the clock.
    private static final int STRIDE = 512;

    /// From so many meetings on, not every improvement is kept.
    private static final int LARGE = 2_000;

    /// Of a hundred moves, at most so many mend, and no more than this for each broken agenda.
    private static final int MENDING = 85;

    private static final int MENDING_FOR_EACH = 7;

    /// Of a hundred other moves, so many roll a run on.
    private static final int ROLLING = 60;

    private final State state;
    private final Model model;
    private final Grid grid;
    private final Random random;
    private final Chain chain;
    private final Trial trial;
    private final boolean choices;
    private long moves;

    /// Hears of valid timetables that are better than any before.
    private final Incumbent incumbent;

    /// Improvements to let pass between two offers: copying a large timetable takes many moves.
    private final int patience;

    private int passed;

    private boolean keptRules;

    Annealing(State state, Random random, Incumbent incumbent) {
        this.state = state;
        this.model = state.model;
        this.grid = state.grid;
        this.random = random;
        this.incumbent = incumbent;
        chain = new Chain(state);
        trial = new Trial(state, random);
        boolean any = false;
        for (boolean choice : model.choice) {
            any |= choice;
        }
        choices = any;
        patience = model.meetings < LARGE ? 0 : model.meetings / 4;
    }

    /// Moves tried so far.
    long moves() {
        return moves;
    }

    /// Whether the limits that may be exceeded on the way were kept near the end of the last slice.
    boolean keptRules() {
        return keptRules;
    }

    /// One slice, cooling evenly in the logarithm of the temperature.
    ///
    /// @param ended asked every few hundred moves
    void run(long slice, double hot, double cold, BooleanSupplier ended) {
        double cooling = Math.pow(cold / hot, (double) STRIDE / slice);
        double temperature = hot;
        keptRules = false;
        for (long done = 0; done < slice; done += STRIDE) {
            if (ended.getAsBoolean()) {
                break;
            }
            for (int i = 0; i < STRIDE; i++) {
                move(temperature);
            }
            moves += STRIDE;
            keptRules |= state.violations == 0 && done >= slice - slice / 4;
            temperature *= cooling;
        }
        incumbent.offer(state);
    }

    private void move(double temperature) {
        int dice = random.below(100);
        if (state.out.size() > 0 && dice < 8) {
            int m = state.out.get(random.below(state.out.size()));
            attempt(m, temperature);
        } else if (choices && dice < 20) {
            int m = random.below(model.meetings);
            if (model.choice[m] && state.slotOf[m] != NONE) {
                double before = state.energy();
                if (trial.replace(m)) {
                    settle(before, temperature);
                }
            }
        } else if (random.below(100) < mendShare()) {
            mend(temperature);
        } else if (random.below(100) < ROLLING) {
            roll(temperature);
        } else {
            int m = random.below(model.meetings);
            if (state.slotOf[m] != NONE) {
                exchange(m, random.below(grid.slots), temperature);
            }
        }
    }

    private void attempt(int m, double temperature) {
        double before = state.energy();
        if (trial.insert(m, random.below(grid.slots))) {
            settle(before, temperature);
        }
    }

    private void settle(double before, double temperature) {
        double price = state.energy() - before;
        if (accept(price, temperature)) {
            if (price < 0) {
                offer();
            }
        } else {
            trial.undo();
        }
    }

    private void mend(double temperature) {
        int at = state.broken.get(random.below(state.broken.size()));
        int p = at / grid.parts;
        int q = at % grid.parts;
        long mask = state.mask[at];
        long starts = mask & ~(mask << 1);
        long ends = mask & ~(mask >>> 1);
        long full = grid.full(q);
        int runs = Long.bitCount(starts);
        int run = random.below(runs);
        int other = (run + 1 + random.below(runs - 1)) % runs;
        int source = nth(random.below(2) == 0 ? starts : ends, run);
        int target = random.below(2) == 0 ? nth(starts, other) - 1 : nth(ends, other) + 1;
        if (target < 0 || (full >>> target & 1) == 0) {
            return;
        }
        int first = grid.partStart[q];
        exchange(state.occupant[p * grid.slots + first + source], first + target, temperature);
    }

    /// Few breaks leave few ways to mend them at once; then others have to make room first.
    private int mendShare() {
        return Math.min(MENDING, MENDING_FOR_EACH * state.broken.size());
    }

    /// A meeting at one end of a run of somebody goes to the other end: for that person the run
    /// only moves on.
    private void roll(double temperature) {
        int seat = random.below(state.person.length);
        int p = state.person[seat];
        int q = grid.parts == 1 ? 0 : random.below(grid.parts);
        long mask = state.mask[p * grid.parts + q];
        if (mask == 0) {
            return;
        }
        long starts = mask & ~(mask << 1);
        long ends = mask & ~(mask >>> 1);
        int run = random.below(Long.bitCount(starts));
        int first = nth(starts, run);
        int last = nth(ends, run);
        boolean later = random.below(2) == 0;
        int source = later ? first : last;
        int target = later ? last + 1 : first - 1;
        if (target < 0 || (grid.full(q) >>> target & 1) == 0) {
            return;
        }
        int start = grid.partStart[q];
        exchange(state.occupant[p * grid.slots + start + source], start + target, temperature);
    }

    private static int nth(long bits, int n) {
        long rest = bits;
        for (int i = 0; i < n; i++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    private void exchange(int m, int t, double temperature) {
        if (state.slotOf[m] == t || !chain.collect(m, t)) {
            return;
        }
        double price = chain.price();
        if (accept(price, temperature)) {
            chain.apply();
            if (price < 0) {
                offer();
            }
        }
    }

    private void offer() {
        if (++passed > patience) {
            passed = 0;
            incumbent.offer(state);
        }
    }

    private boolean accept(double price, double temperature) {
        return price <= 0 || random.fraction() < Math.exp(-price / temperature);
    }
}

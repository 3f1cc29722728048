package org.kontor.timetable.forecast;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.kontor.timetable.Draw;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Sizes;

/// One event drawn, and what can be found of it: how many meetings are placed, and the least sizes
/// that are enough.
public final class Trial {

    private final Expectation expected;
    private final long seed;
    private final BooleanSupplier ended;
    private final Drawn drawn;
    private Optional<Draw> draw = Optional.empty();

    /// @param ended asked often; once true, what is not yet found stays unknown
    public Trial(Expectation expected, long seed, BooleanSupplier ended) {
        this.expected = expected;
        this.seed = seed;
        this.ended = ended;
        drawn = new Drawn(expected, seed);
    }

    /// How many meetings are placed, and what the others lack.
    public Draw draw() {
        Packing packing = new Packing(drawn, expected, seed, ended);
        Draw found =
                new Draw(
                        drawn.meetings(),
                        drawn.busiest(),
                        packing.placed(),
                        drawn.possible(expected),
                        packing.lacking());
        draw = Optional.of(found);
        return found;
    }

    /// The least sizes that are enough.
    public Sizes sizes() {
        return new Sizes(tables(), slots());
    }

    /// The tables that are enough for all that would be placed if tables were never short.
    private Optional<Sizes.Enough> tables() {
        if (drawn.meetings() == 0 || expected.slots() == 0) {
            return Optional.of(new Sizes.Enough(0, true));
        }
        Expectation plenty = expected.withTables(tablesForAll());
        int most = drawn.possible(plenty);
        int all =
                draw.map(Draw::placed)
                        .filter(found -> found == most)
                        .orElseGet(() -> placed(plenty));
        int least = Math.ceilDiv(all, expected.slots());
        Sizes.Enough last = new Sizes.Enough(plenty.tables(), plenty.tables() == least);
        return first(least, plenty.tables() - 1, all, expected::withTables)
                .or(() -> ended.getAsBoolean() ? Optional.empty() : Optional.of(last))
                .map(found -> new Sizes.Enough(found.number(), found.proven() && all == most));
    }

    /// The slots in which all meetings are placed.
    private Optional<Sizes.Enough> slots() {
        if (drawn.meetings() == 0) {
            return Optional.of(new Sizes.Enough(0, true));
        }
        return expected.tables() == 0
                ? Optional.empty()
                : first(
                        drawn.fewestSlots(expected.tables()),
                        Expectation.MOST_SLOTS,
                        drawn.meetings(),
                        expected::withSlots);
    }

    /// So many that everybody can be at one at once.
    private int tablesForAll() {
        int people = expected.participants() * expected.delegates();
        return Math.min(Expectation.MOST_TABLES, Math.min(drawn.meetings(), people / 2));
    }

    /// A size, from the least on and by and by in larger steps, at which so many meetings are
    /// placed.
    private Optional<Sizes.Enough> first(
            int least, int most, int wanted, IntFunction<Expectation> sized) {
        for (int size = least; size <= most; size += Math.max(1, (size - least) / 2)) {
            if (ended.getAsBoolean()) {
                return Optional.empty();
            }
            if (placed(sized.apply(size)) >= wanted) {
                return Optional.of(new Sizes.Enough(size, size == least));
            }
        }
        return Optional.empty();
    }

    private int placed(Expectation size) {
        return new Packing(drawn, size, seed, ended).placed();
    }
}

package org.kontor.timetable.forecast;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.kontor.timetable.Expectation;
import org.kontor.timetable.Forecast;

/// One event drawn, and what can be found of it: how many meetings are placed, and the least sizes
/// that are enough.
public final class Trial {

    private final Drawn drawn;
    private final Expectation expected;
    private final BooleanSupplier ended;
    private final int possible;
    private int placed;

    /// @param ended asked often; once true, what is not yet found stays unknown
    public Trial(Expectation expected, long seed, BooleanSupplier ended) {
        this.expected = expected;
        this.ended = ended;
        drawn = new Drawn(expected, seed);
        possible = drawn.possible(expected);
    }

    public int wanted() {
        return drawn.meetings();
    }

    public int busiest() {
        return drawn.busiest();
    }

    public int possible() {
        return possible;
    }

    /// How many meetings are placed.
    public int place() {
        placed = drawn.placed(expected, ended);
        return placed;
    }

    /// Whether as many as possible were placed.
    public boolean isFull() {
        return placed == possible;
    }

    /// What keeps out those that were not placed.
    public Forecast.Bottleneck bottleneck() {
        if (placed == drawn.meetings()) {
            return Forecast.Bottleneck.NONE;
        }
        boolean tablesBind =
                (long) expected.tables() * expected.slots() <= drawn.holdable(expected.slots());
        return tablesBind ? Forecast.Bottleneck.TABLES : Forecast.Bottleneck.TIME;
    }

    /// The tables that are enough for all that would be placed if tables were never short.
    public Optional<Forecast.Enough> tables() {
        if (drawn.meetings() == 0 || expected.slots() == 0) {
            return Optional.of(new Forecast.Enough(0, true));
        }
        Expectation plenty = expected.withTables(tablesForAll());
        int most = drawn.possible(plenty);
        int all = placed == most ? placed : drawn.placed(plenty, ended);
        int least = Math.ceilDiv(all, expected.slots());
        Forecast.Enough last = new Forecast.Enough(plenty.tables(), plenty.tables() == least);
        return first(least, plenty.tables() - 1, all, expected::withTables)
                .or(() -> ended.getAsBoolean() ? Optional.empty() : Optional.of(last))
                .map(found -> new Forecast.Enough(found.number(), found.proven() && all == most));
    }

    /// The slots in which all meetings are placed.
    public Optional<Forecast.Enough> slots() {
        if (drawn.meetings() == 0) {
            return Optional.of(new Forecast.Enough(0, true));
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
    private Optional<Forecast.Enough> first(
            int least, int most, int wanted, IntFunction<Expectation> sized) {
        for (int size = least; size <= most; size += Math.max(1, (size - least) / 2)) {
            if (ended.getAsBoolean()) {
                return Optional.empty();
            }
            if (drawn.placed(sized.apply(size), ended) >= wanted) {
                return Optional.of(new Forecast.Enough(size, size == least));
            }
        }
        return Optional.empty();
    }
}

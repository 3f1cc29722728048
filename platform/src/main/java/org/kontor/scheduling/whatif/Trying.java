package org.kontor.scheduling.whatif;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kontor.timetable.Forecaster;
import org.kontor.timetable.Sizes;

/// Has the optimiser draw events as they are assumed to be, one step after the other: first with
/// each number of tables, then which sizes are enough.
final class Trying {
    /// How many events are drawn.
    static final int DRAWS = 3;

    private static final int[] PERCENTS = {60, 80, 100, 120, 140};
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final Duration LIMIT_OF_SIZES = Duration.ofSeconds(15);

    private Trying() {}

    /// The numbers of tables that are tried, those assumed first.
    private static List<Integer> tables(Assumptions assumed) {
        var tables = new ArrayList<Integer>();
        tables.add(assumed.tables());
        IntStream.of(PERCENTS)
                .map(percent -> Math.max(1, assumed.tables() * percent / 100))
                .filter(number -> !tables.contains(number))
                .forEach(tables::add);
        return tables;
    }

    /// How many draws there are over all numbers of tables.
    static int draws(Assumptions assumed) {
        return tables(assumed).size() * DRAWS;
    }

    /// @param number of the draw, counted from 0 over all numbers of tables
    static Draw draw(Assumptions assumed, int number, BooleanSupplier cancelled) {
        int tables = tables(assumed).get(number / DRAWS);
        return Draw.of(
                tables,
                Forecaster.draw(
                        assumed.with(tables), seed(assumed, number % DRAWS), LIMIT, cancelled));
    }

    /// @param number of the event, counted from 0
    static Sizes sizes(Assumptions assumed, int number, BooleanSupplier cancelled) {
        return Forecaster.sizes(
                assumed.with(assumed.tables()), seed(assumed, number), LIMIT_OF_SIZES, cancelled);
    }

    private static long seed(Assumptions assumed, int event) {
        return assumed.seed() + event;
    }
}

package org.kontor.timetable;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kontor.timetable.forecast.Trial;

/// Says before there are any wishes how many meetings an event can hold, and how many tables and
/// slots are enough, by building the timetables of events drawn at random.
///
/// ```java
/// Expectation expected = new Expectation(182, 1, 8, 45, 34, 18);
/// Forecast forecast = Forecaster.forecast(expected, 5, 1, Duration.ofSeconds(5), () -> false);
/// ```
///
/// Who wants to show how far it has come asks for one event after the other: `draw` and `sizes`
/// with the seed, then with the seed + 1, and so on.
public final class Forecaster {

    private Forecaster() {}

    /// Draws so many events and answers within the limit; what was not reached is absent. The same
    /// seed draws the same events, and gives the same answer if the limit is not reached.
    ///
    /// @param events at least 1
    /// @param cancelled asked often; once true, what is known is the answer
    public static Forecast forecast(
            Expectation expected,
            int events,
            long seed,
            Duration limit,
            BooleanSupplier cancelled) {
        if (events < 1) {
            throw new IllegalArgumentException("At least one event must be drawn");
        }
        BooleanSupplier ended = ended(limit, cancelled);
        List<Trial> trials =
                IntStream.range(0, events)
                        .mapToObj(i -> new Trial(expected, seed + i, ended))
                        .toList();
        // What fits is answered for every event before sizes are looked for.
        List<Draw> draws = trials.stream().map(Trial::draw).toList();
        return new Forecast(
                events,
                range(draws, Draw::wanted),
                range(draws, Draw::busiest),
                range(draws, Draw::placed),
                range(draws, Draw::possible),
                draws.stream().allMatch(Draw::isProven),
                draws.stream()
                        .map(Draw::lacking)
                        .reduce(new Draw.Lacking(0, 0, 0), Draw.Lacking::plus)
                        .bottleneck(),
                Sizes.forAll(trials.stream().map(Trial::sizes).toList()));
    }

    /// One event: how many of its meetings are placed, and what the others lack. The same seed
    /// draws the same wishes whatever the tables and slots, so that these alone make a difference.
    public static Draw draw(
            Expectation expected, long seed, Duration limit, BooleanSupplier cancelled) {
        return new Trial(expected, seed, ended(limit, cancelled)).draw();
    }

    /// Which sizes are enough for this one event.
    public static Sizes sizes(
            Expectation expected, long seed, Duration limit, BooleanSupplier cancelled) {
        return new Trial(expected, seed, ended(limit, cancelled)).sizes();
    }

    private static BooleanSupplier ended(Duration limit, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        return () -> cancelled.getAsBoolean() || System.nanoTime() - start > limit.toNanos();
    }

    private static Forecast.Range range(List<Draw> draws, Function<Draw, Integer> number) {
        List<Integer> sorted = draws.stream().map(number).sorted().toList();
        return new Forecast.Range(
                sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
    }
}

package org.kontor.timetable;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.timetable.forecast.Trial;

/// Says before there are any wishes how many meetings an event can hold, and how many tables and
/// slots are enough, by building the timetables of events drawn at random.
///
/// ```java
/// Expectation expected = new Expectation(182, 1, 8, 45, 34, 18);
/// Forecast forecast = Forecaster.forecast(expected, 5, 1, Duration.ofSeconds(5), () -> false);
/// ```
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
        long start = System.nanoTime();
        BooleanSupplier ended =
                () -> cancelled.getAsBoolean() || System.nanoTime() - start > limit.toNanos();
        List<Trial> trials =
                IntStream.range(0, events)
                        .mapToObj(i -> new Trial(expected, seed + i, ended))
                        .toList();
        // What fits is answered for every event before sizes are looked for.
        Forecast.Range placed = range(trials, Trial::place);
        return new Forecast(
                events,
                range(trials, Trial::wanted),
                range(trials, Trial::busiest),
                placed,
                range(trials, Trial::possible),
                trials.stream().allMatch(Trial::isFull),
                bottleneck(trials),
                enough(trials, Trial::tables),
                enough(trials, Trial::slots));
    }

    private static Forecast.Range range(List<Trial> trials, Function<Trial, Integer> number) {
        List<Integer> sorted = trials.stream().map(number).sorted().toList();
        return new Forecast.Range(
                sorted.getFirst(), sorted.get((sorted.size() - 1) / 2), sorted.getLast());
    }

    /// What is too scarce in most of the events in which anything is.
    private static Forecast.Bottleneck bottleneck(List<Trial> trials) {
        return trials.stream()
                .map(Trial::bottleneck)
                .filter(scarce -> scarce != Forecast.Bottleneck.NONE)
                .collect(Collectors.groupingBy(scarce -> scarce, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<Forecast.Bottleneck, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(Forecast.Bottleneck.NONE);
    }

    /// The event that needs most decides.
    private static Optional<Forecast.Enough> enough(
            List<Trial> trials, Function<Trial, Optional<Forecast.Enough>> need) {
        List<Forecast.Enough> needs = trials.stream().map(need).flatMap(Optional::stream).toList();
        return needs.size() < trials.size()
                ? Optional.empty()
                : needs.stream()
                        .max(
                                Comparator.comparingInt(Forecast.Enough::number)
                                        .thenComparing(Forecast.Enough::proven));
    }
}

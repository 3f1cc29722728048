package org.kontor.bench.timetable;

import java.util.List;

/// The middle of some numbers.
final class Median {

    private Median() {}

    static double of(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}

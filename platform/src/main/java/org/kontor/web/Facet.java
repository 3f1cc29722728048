package org.kontor.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// One group of filters beside a list.
///
/// @param values the most frequent first
public record Facet(String name, List<Value> values) {
    private static final int ALWAYS_SHOWN = 8;

    /// The values that lead somewhere, and those chosen even if they do not.
    public static Facet of(
            String name, Map<String, Long> found, Set<String> chosen, UnaryOperator<String> label) {
        var counts = new LinkedHashMap<String, Long>();
        chosen.forEach(code -> counts.put(code, 0L));
        counts.putAll(found);
        return new Facet(
                name,
                counts.entrySet().stream()
                        .map(
                                entry ->
                                        new Value(
                                                entry.getKey(),
                                                label.apply(entry.getKey()),
                                                entry.getValue(),
                                                chosen.contains(entry.getKey())))
                        .sorted(
                                Comparator.comparingLong(Value::count)
                                        .reversed()
                                        .thenComparing(Value::label))
                        .toList());
    }

    /// Those shown at once: the most frequent, and all that are chosen.
    public List<Value> shown() {
        return values.size() <= ALWAYS_SHOWN + 2
                ? values
                : values.stream()
                        .filter(value -> value.chosen || rank(value) < ALWAYS_SHOWN)
                        .toList();
    }

    public List<Value> further() {
        return values.size() <= ALWAYS_SHOWN + 2
                ? List.of()
                : values.stream()
                        .filter(value -> !value.chosen && rank(value) >= ALWAYS_SHOWN)
                        .toList();
    }

    private int rank(Value value) {
        return values.indexOf(value);
    }

    /// One filter with how many it would leave.
    public record Value(String code, String label, long count, boolean chosen) {}
}

package org.kontor.insight.cockpit;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kontor.insight.cockpit.EncounterFilter.Pair;
import org.kontor.shared.Language;

/// Who meets whom: how much there is between each two keys.
///
/// @param keys that occur, in the order of their names
/// @param most that there is between any two
public record Matrix(
        Axis axis,
        Stage stage,
        List<String> keys,
        Map<Pair, Integer> cells,
        int most,
        Map<String, String> names) {
    private static final int SHADES = 5;

    /// @param language in which the keys are named, and put in order
    static Matrix of(
            Axis axis,
            Stage stage,
            Map<Pair, Integer> cells,
            UnaryOperator<String> naming,
            Language language) {
        List<String> found =
                cells.keySet().stream()
                        .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                        .distinct()
                        .toList();
        var names = new HashMap<String, String>();
        found.forEach(key -> names.put(key, naming.apply(key)));
        return new Matrix(
                axis,
                stage,
                found.stream()
                        .sorted(
                                Comparator.comparing(
                                        names::get, Collator.getInstance(language.locale())))
                        .toList(),
                Map.copyOf(cells),
                cells.values().stream().mapToInt(Integer::intValue).max().orElse(0),
                Map.copyOf(names));
    }

    public String name(String key) {
        return names.getOrDefault(key, key);
    }

    public int between(String one, String other) {
        return cells.getOrDefault(Pair.of(axis, one, other), 0);
    }

    public int of(String key) {
        return keys.stream().mapToInt(other -> between(key, other)).sum();
    }

    /// From 0 for nothing to 5 for the most that there is anywhere.
    public int shade(String one, String other) {
        return most == 0 ? 0 : Math.ceilDiv(between(one, other) * SHADES, most);
    }
}

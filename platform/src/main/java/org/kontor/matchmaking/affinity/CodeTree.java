package org.kontor.matchmaking.affinity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Code lists as trees, and how much each code says. A code says the more the fewer codes lie below
/// it: 1 - ln(below + 1) / ln(all), after Seco, Veale and Hayes (2004), "An intrinsic information
/// content metric for semantic similarity in WordNet". It depends on the list alone, so that a
/// score does not change with who else takes part.
public final class CodeTree {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Double> content = new HashMap<>();

    private CodeTree() {}

    /// The trees of several lists, which have no code in common.
    ///
    /// @param lists for each code of a list the one above it, empty for those at the top
    public static CodeTree of(List<Map<String, String>> lists) {
        var tree = new CodeTree();
        lists.forEach(tree::add);
        return tree;
    }

    private void add(Map<String, String> list) {
        var below = new HashMap<String, Integer>();
        for (String code : list.keySet()) {
            for (String above = above(list, code); !above.isEmpty(); above = above(list, above)) {
                below.merge(above, 1, Integer::sum);
            }
        }
        double all = Math.log(list.size() + 1.0);
        for (String code : list.keySet()) {
            content.put(code, 1 - Math.log(below.getOrDefault(code, 0) + 1.0) / all);
        }
        parents.putAll(list);
    }

    private static String above(Map<String, String> list, String code) {
        return list.getOrDefault(code, "");
    }

    /// How much the code says, 0 to 1; one that no list knows stands for itself alone.
    public double content(String code) {
        return content.getOrDefault(code, 1.0);
    }

    /// The code and those above it, from below, each with what it says beyond the one above it.
    /// Two codes have in common the sum of the steps that they share: the content of the lowest
    /// code above both, which is Resnik's (1995) measure.
    SequencedMap<String, Double> steps(String code) {
        var steps = new LinkedHashMap<String, Double>();
        for (String each = code; !each.isEmpty(); each = above(parents, each)) {
            String above = above(parents, each);
            steps.put(each, content(each) - (above.isEmpty() ? 0 : content(above)));
        }
        return steps;
    }
}

package org.kontor.directory.listing;

import java.util.HashMap;
import java.util.Map;

/// How many organisations are found, and how many each value of each facet has in the light of the
/// other facets.
final class FacetCounts {
    private final Map<String, Map<String, Long>> byFacet = new HashMap<>();
    private long total;

    /// @param missed the facet whose choice they miss, empty for none
    void addFound(String missed, long organisations) {
        if (missed.isEmpty()) {
            total += organisations;
        }
    }

    void add(String facet, String value, String missed, long organisations) {
        if (missed.isEmpty() || missed.equals(facet)) {
            byFacet.computeIfAbsent(facet, any -> new HashMap<>())
                    .merge(value, organisations, Long::sum);
        }
    }

    long total() {
        return total;
    }

    Map<String, Map<String, Long>> byFacet() {
        return byFacet;
    }
}

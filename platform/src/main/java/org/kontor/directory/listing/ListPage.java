package org.kontor.directory.listing;

import java.util.List;
import java.util.Map;
import org.kontor.directory.OrganisationCard;

/// What the template of the public list takes.
///
/// @param byCountry how many organisations each country has, in the light of the other filters
/// @param ecosystemLabels names of the ecosystems in the reader's language, by code
/// @param labelNames names of the cluster labels in the reader's language, by code
public record ListPage(
        Search search,
        long total,
        boolean close,
        List<Facet> facets,
        Map<String, Long> byCountry,
        List<OrganisationCard> cards,
        String next,
        Map<String, String> ecosystemLabels,
        Map<String, String> labelNames) {

    /// One group of filters.
    public record Facet(String name, List<Value> values) {
        private static final int ALWAYS_SHOWN = 8;

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
    }

    /// One filter with how many it would leave.
    public record Value(String code, String label, long count, boolean chosen) {}
}

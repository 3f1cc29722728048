package org.kontor.directory.listing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the reader has chosen of each facet: conditions of SQL on `directory.listing l`, only of
/// facets with a choice, so that PostgreSQL plans for what is asked.
record Filters(Map<String, String> byFacet, Map<String, Object> parameters) {

    static Filters of(Search search, Ecosystems ecosystems, LocalDate today) {
        var filters = new Filters(new LinkedHashMap<>(), new HashMap<>(Map.of("today", today)));
        filters.add("country", search.countries(), "l.country = any(:countries)");
        filters.add("kind", search.kinds(), "l.kind = any(:kinds)");
        filters.add("label", search.labels(), "l.label = any(:labels) and l.label_until >= :today");
        filters.add("sector", search.sectors(), "l.sections & :sections <> 0");
        filters.add("ecosystem", search.ecosystems(), "l.ecosystems & :ecosystems <> 0");
        filters.parameters.putAll(
                Map.of(
                        "countries", search.countries().toArray(String[]::new),
                        "kinds", search.kinds().toArray(String[]::new),
                        "labels", search.labels().toArray(String[]::new),
                        "sections", Sectors.bits(search.sectors()),
                        "ecosystems", ecosystems.bits(search.ecosystems())));
        return filters;
    }

    private void add(String facet, Set<String> chosen, String condition) {
        if (!chosen.isEmpty()) {
            byFacet.put(facet, condition);
        }
    }

    /// What a row must fulfil to be found, to follow another condition.
    String all() {
        return byFacet.values().stream().map(" and "::concat).collect(Collectors.joining());
    }

    /// What a row must fulfil to be counted by any facet, to follow another condition: a facet is
    /// counted without its own choice, so one choice may be missed.
    String allButOne() {
        return byFacet.size() < 2
                ? ""
                : byFacet.values().stream()
                        .map("((%s) is not true)::int"::formatted)
                        .collect(Collectors.joining(" + ", " and ", " <= 1"));
    }

    /// The facet whose choice a row misses, empty for none.
    String missed() {
        return byFacet.isEmpty()
                ? "''"
                : byFacet.entrySet().stream()
                        .map(
                                entry ->
                                        "when (%s) is not true then '%s'"
                                                .formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(" ", "case ", " else '' end"));
    }
}

package org.kontor.matchmaking.catalogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.matchmaking.catalogue.CatalogueSearch.Facet;

/// What a search asks of the rows of the catalogue, as conditions of SQL on `matchmaking.entry l`.
///
/// @param close whether names and titles that come near count too, because nothing is spelled so
record Narrowing(Reader reader, CatalogueSearch search, boolean close) {
    /// What is less alike is not meant.
    private static final double LEAST_LIKENESS = 0.4;

    private static final Map<Facet, String> CONDITIONS =
            new EnumMap<>(
                    Map.of(
                            Facet.COUNTRY, "l.country = any (:country)",
                            Facet.ECOSYSTEM, "l.ecosystems && :ecosystem::text[]",
                            Facet.SECTOR, "l.sections && :sector::text[]",
                            Facet.KIND, "l.kind = any (:kind)",
                            Facet.DIRECTION, "l.directions && :direction::text[]",
                            Facet.MATTER, "l.matters && :matter::text[]"));

    /// What a row must fulfil whatever is chosen of the facets.
    String base() {
        String condition = "l.event_id = :event and l.organisation_id is distinct from :own::uuid";
        if (search.marked()) {
            condition +=
                    """
                     and l.organisation_id in
                        (select organisation_id from matchmaking.bookmark
                         where event_id = :event and person_id = :person and marked)
                    """;
        }
        if (!search.text().isEmpty()) {
            condition +=
                    close
                            ? " and word_similarity(directory.plain(:text), l.close_text) >= :likeness"
                            : """
                               and (directory.prefixes(:text) is null
                                    or l.words @@ (directory.prefixes(:text)::tsquery
                                                   || websearch_to_tsquery('english', :text)
                                                   || websearch_to_tsquery('lithuanian', :text)))
                              """;
        }
        return condition;
    }

    /// What a row must fulfil to be found.
    String all() {
        return base()
                + CONDITIONS.entrySet().stream()
                        .filter(facet -> !search.of(facet.getKey()).isEmpty())
                        .map(facet -> " and " + facet.getValue())
                        .collect(Collectors.joining());
    }

    /// The facets whose choice a row misses, as an array.
    String missed() {
        return CONDITIONS.entrySet().stream()
                .filter(facet -> !search.of(facet.getKey()).isEmpty())
                .map(
                        facet ->
                                "case when %s then null else '%s' end"
                                        .formatted(facet.getValue(), facet.getKey().code()))
                .collect(Collectors.joining(", ", "array_remove(array[", "]::text[], null)"));
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("event", reader.event().id().value());
        parameters.put("own", reader.own().map(own -> own.value()).orElse(NOBODY));
        parameters.put("person", reader.person().value());
        parameters.put("text", search.text());
        parameters.put("likeness", LEAST_LIKENESS);
        for (Facet facet : Facet.values()) {
            parameters.put(facet.code(), search.of(facet).toArray(String[]::new));
        }
        return parameters;
    }

    private static final UUID NOBODY = new UUID(0, 0);
}

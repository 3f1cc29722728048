package org.kontor.matchmaking.catalogue;

import java.util.List;
import java.util.Map;
import org.kontor.directory.OrganisationId;
import org.kontor.web.Facet;

/// One page of the catalogue.
///
/// @param close whether nothing was spelled so, and these come near
/// @param reasons why each suits the reader's organisation, the strongest first
/// @param ecosystems names by code
/// @param next where the next page begins, empty on the last
public record CataloguePage(
        Reader reader,
        CatalogueSearch search,
        long total,
        boolean close,
        List<Facet> facets,
        List<Listed> rows,
        Map<OrganisationId, List<String>> reasons,
        Map<String, String> ecosystems,
        String next) {
    private static final int MOST_REASONS = 3;

    /// The reasons that a row has room for.
    public List<String> reasons(Listed row) {
        List<String> all = reasons.getOrDefault(row.id(), List.of());
        return all.subList(0, Math.min(MOST_REASONS, all.size()));
    }

    /// The address of this search, from the page that the cursor begins.
    public String address(String cursor) {
        return search.address(reader.at("/catalogue"), cursor);
    }
}

package org.kontor.directory.listing;

import java.util.List;
import java.util.Map;
import org.kontor.directory.OrganisationCard;

/// What a search found.
///
/// @param total how many organisations in all
/// @param close whether nothing was spelled so, and these come near
/// @param counts for each facet how many each of its values has, in the light of the other facets
/// @param cards of this page
/// @param next where the next page begins, empty on the last
/// @param timing what took how long, as the header `Server-Timing` says it
record Found(
        long total,
        boolean close,
        Map<String, Map<String, Long>> counts,
        List<OrganisationCard> cards,
        String next,
        String timing) {

    Map<String, Long> counts(String facet) {
        return counts.getOrDefault(facet, Map.of());
    }
}

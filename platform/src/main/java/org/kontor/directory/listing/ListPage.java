package org.kontor.directory.listing;

import java.util.List;
import java.util.Map;
import org.kontor.directory.OrganisationCard;
import org.kontor.web.Facet;

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
        Map<String, String> labelNames) {}

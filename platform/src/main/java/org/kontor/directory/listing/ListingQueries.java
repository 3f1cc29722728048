package org.kontor.directory.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.directory.Directory;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Searches and counts the published organisations.
@Component
class ListingQueries {
    static final int PAGE = 25;

    // Kept apart, so that PostgreSQL goes by the index of the words however many it expects.
    private static final String IS_KNOWN =
            """
            with hit as materialized (select from directory.listing l where %s)
            select exists (select from hit)
            """;

    private final JdbcClient database;
    private final HitQueries hits;
    private final FacetQueries facets;
    private final CloseWords closeWords;
    private final Directory directory;
    private final Clock clock;

    ListingQueries(
            JdbcClient database,
            HitQueries hits,
            FacetQueries facets,
            CloseWords closeWords,
            Directory directory,
            Clock clock) {
        this.database = database;
        this.hits = hits;
        this.facets = facets;
        this.closeWords = closeWords;
        this.directory = directory;
        this.clock = clock;
    }

    /// One page of what the search finds; where nothing is spelled like it, what comes close.
    @Transactional(readOnly = true)
    public Found find(Search search) {
        long begin = System.nanoTime();
        Ecosystems ecosystems = ecosystems();
        Filters filters = filters(search, ecosystems);
        Hits found = hits(search, filters, PAGE + 1);
        long searched = System.nanoTime();
        FacetCounts counts = facets.count(found.match, filters, ecosystems);
        long counted = System.nanoTime();
        boolean more = found.rows.size() > PAGE;
        List<Hit> page = more ? found.rows.subList(0, PAGE) : found.rows;
        return new Found(
                counts.total(),
                found.match.close() && counts.total() > 0,
                counts.byFacet(),
                cards(page),
                more ? page.getLast().cursor(search.order()).encoded() : "",
                "hits;dur=%.1f, counts;dur=%.1f"
                        .formatted((searched - begin) / 1e6, (counted - searched) / 1e6));
    }

    /// All that the search finds, at most this many, in its order.
    @Transactional(readOnly = true)
    public List<OrganisationCard> all(Search search, int most) {
        return cards(hits(search, filters(search, ecosystems()), most).rows);
    }

    private List<OrganisationCard> cards(List<Hit> hits) {
        List<OrganisationId> ids = hits.stream().map(Hit::id).toList();
        Map<OrganisationId, OrganisationCard> cards = directory.find(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
    }

    private Ecosystems ecosystems() {
        var bits = new HashMap<String, Integer>();
        database.sql(
                        """
                        select code, 1 << position as bit from directory.code
                        join directory.code_list using (list, version)
                        where list = 'ECOSYSTEM' and current
                        """)
                .query(
                        row -> {
                            bits.put(row.getString("code"), row.getInt("bit"));
                        });
        return new Ecosystems(bits);
    }

    private Filters filters(Search search, Ecosystems ecosystems) {
        return Filters.of(search, ecosystems, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Hits hits(Search search, Filters filters, int most) {
        Match words = words(search.text());
        List<Hit> rows = hits.find(search, words, filters, most);
        if (!rows.isEmpty() || isKnown(words)) {
            return new Hits(words, rows);
        }
        Match close = closeWords.match(search.text());
        return new Hits(close, hits.find(search, close, filters, most));
    }

    /// What was typed, as the beginnings of words.
    ///
    /// For this transaction PostgreSQL also plans each statement for its values: how to find a word
    /// that half of all have, and one that few have, are two ways.
    private Match words(String text) {
        String prefixes =
                database.sql(
                                """
                                select coalesce(directory.prefixes(:text), '')
                                from set_config('plan_cache_mode', 'force_custom_plan', true)
                                """)
                        .param("text", text)
                        .query(String.class)
                        .single();
        return prefixes.isEmpty() ? Match.EVERYTHING : Match.words(prefixes);
    }

    private boolean isKnown(Match match) {
        return match == Match.EVERYTHING
                || database.sql(IS_KNOWN.formatted(match.condition()))
                        .params(match.parameters())
                        .query(Boolean.class)
                        .single();
    }

    /// @param match by which they were found
    private record Hits(Match match, List<Hit> rows) {}
}

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
        Result result = search(search, PAGE + 1);
        boolean more = result.hits.size() > PAGE;
        List<Hit> page = more ? result.hits.subList(0, PAGE) : result.hits;
        return new Found(
                result.counts.total(),
                result.match.close() && result.counts.total() > 0,
                result.counts.byFacet(),
                cards(page),
                more ? page.getLast().cursor(search.order()).encoded() : "",
                result.timing);
    }

    /// All that the search finds, at most this many, in its order.
    @Transactional(readOnly = true)
    public List<OrganisationCard> all(Search search, int most) {
        return cards(search(search, most).hits);
    }

    /// Counts first: how to look for the hits depends on how many there are.
    private Result search(Search search, int most) {
        long begin = System.nanoTime();
        Ecosystems ecosystems = ecosystems();
        Filters filters =
                Filters.of(
                        search, ecosystems, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Match match = words(search.text());
        FacetCounts counts = facets.count(match, filters, ecosystems);
        if (counts.total() == 0 && !isKnown(match)) {
            match = closeWords.match(search.text());
            counts = facets.count(match, filters, ecosystems);
        }
        long counted = System.nanoTime();
        List<Hit> found =
                counts.total() == 0
                        ? List.of()
                        : hits.find(search, match, filters, counts.total(), most);
        return new Result(
                match,
                counts,
                found,
                "counts;dur=%.1f, hits;dur=%.1f"
                        .formatted((counted - begin) / 1e6, (System.nanoTime() - counted) / 1e6));
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

    private record Result(Match match, FacetCounts counts, List<Hit> hits, String timing) {}
}

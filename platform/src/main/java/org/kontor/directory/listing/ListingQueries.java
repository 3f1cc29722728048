package org.kontor.directory.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
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
        Beginning typed = begin(search.text());
        Filters filters =
                Filters.of(
                        search,
                        typed.ecosystems,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        Match match = typed.prefixes.isEmpty() ? Match.EVERYTHING : Match.words(typed.prefixes);
        FacetCounts counts = facets.count(match, filters, typed.ecosystems);
        if (counts.total() == 0 && !isKnown(match, filters)) {
            match = closeWords.match(typed.plain);
            if (!match.equals(Match.NOTHING)) {
                counts = facets.count(match, filters, typed.ecosystems);
            }
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

    /// Reads in one statement what the others need, and has PostgreSQL work for this transaction as
    /// a search wants it: planning each statement for its values, because how to find a word that
    /// half of all have, and one that few have, are two ways; and calling words alike earlier than
    /// the usual 0.6, because short ones have few letters to be alike by.
    private Beginning begin(String text) {
        return database.sql(
                        """
                        select coalesce(directory.prefixes(:text), '') as prefixes,
                               directory.plain(:text) as plain, codes, bits
                        from set_config('plan_cache_mode', 'force_custom_plan', true) planning,
                             set_config('pg_trgm.word_similarity_threshold', '0.4', true) likeness,
                             (select array_agg(code) as codes, array_agg(1 << position) as bits
                              from directory.code join directory.code_list using (list, version)
                              where list = 'ECOSYSTEM' and current) ecosystem
                        """)
                .param("text", text)
                .query((row, number) -> beginning(row))
                .single();
    }

    private static Beginning beginning(ResultSet row) throws SQLException {
        String[] codes = (String[]) row.getArray("codes").getArray();
        Integer[] bits = (Integer[]) row.getArray("bits").getArray();
        var ecosystems = new HashMap<String, Integer>();
        for (int i = 0; i < codes.length; i++) {
            ecosystems.put(codes[i], bits[i]);
        }
        return new Beginning(
                row.getString("prefixes"), row.getString("plain"), new Ecosystems(ecosystems));
    }

    /// Whether the words are anybody's, whatever else is chosen.
    private boolean isKnown(Match match, Filters filters) {
        if (match.equals(Match.EVERYTHING)) {
            return true;
        }
        // With no choice of facets the counts have said it.
        return !filters.byFacet().isEmpty()
                && database.sql(IS_KNOWN.formatted(match.condition()))
                        .params(match.parameters())
                        .query(Boolean.class)
                        .single();
    }

    /// @param prefixes the words typed as a tsquery of their beginnings, empty where there are none
    /// @param plain the words typed, in plain letters
    private record Beginning(String prefixes, String plain, Ecosystems ecosystems) {}

    private record Result(Match match, FacetCounts counts, List<Hit> hits, String timing) {}
}

package org.kontor.directory.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Which values of a code list are chosen, as bits by their position.
    private static final String ECOSYSTEM_BITS =
            """
            (select coalesce(bit_or(1 << position), 0) from directory.code
             join directory.code_list using (list, version)
             where list = 'ECOSYSTEM' and current and code = any(:ecosystems))\
            """;

    /// Each facet's choice is a condition of its own, so that a facet can be counted without it.
    private static final String CHOSEN =
            """
            select %s,
                   (:countries = '{}' or l.country = any(:countries)) as in_country,
                   (:kinds = '{}' or l.kind = any(:kinds)) as in_kind,
                   (:labels = '{}' or l.label = any(:labels) and l.label_until >= :today) as in_label,
                   (:sectors = 0 or l.sections & :sectors <> 0) as in_sector,
                   (:ecosystems = '{}' or l.ecosystems & %s <> 0) as in_ecosystem
            from directory.listing l
            where %s
            """;

    private static final String COUNTS =
            """
            with hit as materialized (
                %s
            )
            select 'total' as facet, '' as value, count(*) from hit
            where in_country and in_kind and in_label and in_sector and in_ecosystem
            union all
            select 'country', country, count(*) from hit
            where in_kind and in_label and in_sector and in_ecosystem group by country
            union all
            select 'kind', kind, count(*) from hit
            where in_country and in_label and in_sector and in_ecosystem group by kind
            union all
            select 'label', label, count(*) from hit
            where label is not null and in_country and in_kind and in_sector and in_ecosystem group by label
            union all
            select 'sector', chr(65 + bit), sum(n) from (
                select sections, count(*) as n from hit
                where in_country and in_kind and in_label and in_ecosystem group by sections
            ) grouped join generate_series(0, 25) bit on sections >> bit & 1 = 1 group by bit
            union all
            select 'ecosystem', code.code, sum(n) from (
                select ecosystems, count(*) as n from hit
                where in_country and in_kind and in_label and in_sector group by ecosystems
            ) grouped
            join directory.code code on code.list = 'ECOSYSTEM' and ecosystems >> code.position & 1 = 1
            join directory.code_list list on (list.list, list.version) = (code.list, code.version) and list.current
            group by code.code
            """;

    private static final String HITS =
            """
            select organisation, sort_key, tier, changed from (
                select l.organisation, l.sort_name as sort_key, l.changed, %s as tier from directory.listing l
                where %s
                  and (:countries = '{}' or l.country = any(:countries))
                  and (:kinds = '{}' or l.kind = any(:kinds))
                  and (:labels = '{}' or l.label = any(:labels) and l.label_until >= :today)
                  and (:sectors = 0 or l.sections & :sectors <> 0)
                  and (:ecosystems = '{}' or l.ecosystems & %s <> 0)
            ) hit
            %s
            """;

    private final JdbcClient database;
    private final Directory directory;
    private final Clock clock;

    ListingQueries(JdbcClient database, Directory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /// One page of what the search finds; where nothing is spelled like it, what comes close.
    @Transactional(readOnly = true)
    public Found find(Search search) {
        long begin = System.nanoTime();
        Match match = match(search);
        List<Hit> hits = hits(search, match, PAGE + 1);
        long found = System.nanoTime();
        Map<String, Map<String, Long>> counts = counts(search, match);
        long counted = System.nanoTime();
        boolean more = hits.size() > PAGE;
        List<Hit> page = more ? hits.subList(0, PAGE) : hits;
        return new Found(
                total(counts),
                match.close() && total(counts) > 0,
                counts,
                cards(page),
                more ? page.getLast().cursor(search.order()).encoded() : "",
                "hits;dur=%.1f, counts;dur=%.1f"
                        .formatted((found - begin) / 1e6, (counted - found) / 1e6));
    }

    /// All that the search finds, at most this many, in its order.
    @Transactional(readOnly = true)
    public List<OrganisationCard> all(Search search, int most) {
        return cards(hits(search, match(search), most));
    }

    private List<OrganisationCard> cards(List<Hit> hits) {
        List<OrganisationId> ids = hits.stream().map(Hit::id).toList();
        Map<OrganisationId, OrganisationCard> cards = directory.find(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
    }

    private Match match(Search search) {
        String prefixes =
                database.sql("select coalesce(directory.prefixes(:text), '')")
                        .param("text", search.text())
                        .query(String.class)
                        .single();
        if (prefixes.isEmpty()) {
            return Match.EVERYTHING;
        }
        Match words = Match.words(prefixes);
        return isKnown(words) ? words : closeTo(search.text());
    }

    /// Likeness begins earlier than PostgreSQL's usual 0.6, for this transaction: short words have
    /// few letters to be alike by.
    private Match closeTo(String text) {
        database.sql("select set_config('pg_trgm.word_similarity_threshold', '0.4', true)")
                .query(String.class)
                .single();
        return Match.closeTo(
                database.sql("select directory.plain(:text)")
                        .param("text", text)
                        .query(String.class)
                        .single());
    }

    private boolean isKnown(Match match) {
        return database.sql(
                        "select exists (select from directory.listing l where %s)"
                                .formatted(match.condition()))
                .params(match.parameters())
                .query(Boolean.class)
                .single();
    }

    private Map<String, Map<String, Long>> counts(Search search, Match match) {
        var counts = new HashMap<String, Map<String, Long>>();
        String columns =
                "l.country, l.kind, case when l.label_until >= :today then l.label end as label, l.sections, l.ecosystems";
        database.sql(COUNTS.formatted(CHOSEN.formatted(columns, ECOSYSTEM_BITS, match.condition())))
                .params(parameters(search, match))
                .query(
                        row -> {
                            counts.computeIfAbsent(row.getString(1), facet -> new HashMap<>())
                                    .put(row.getString(2), row.getLong(3));
                        });
        return counts;
    }

    private static long total(Map<String, Map<String, Long>> counts) {
        return counts.getOrDefault("total", Map.of()).getOrDefault("", 0L);
    }

    private List<Hit> hits(Search search, Match match, int most) {
        Map<String, Object> parameters = parameters(search, match);
        parameters.put("most", most);
        Cursor.decode(search.after()).ifPresent(cursor -> parameters.putAll(cursor.parameters()));
        return database.sql(
                        HITS.formatted(
                                match.tier(),
                                match.condition(),
                                ECOSYSTEM_BITS,
                                Cursor.clause(search.order(), parameters.containsKey("lastId"))))
                .params(parameters)
                .query(
                        (row, number) ->
                                new Hit(
                                        new OrganisationId(
                                                row.getObject("organisation", UUID.class)),
                                        row.getString("sort_key"),
                                        row.getInt("tier"),
                                        row.getTimestamp("changed").toInstant()))
                .list();
    }

    private Map<String, Object> parameters(Search search, Match match) {
        var parameters = new HashMap<String, Object>(match.parameters());
        parameters.put("countries", search.countries().toArray(String[]::new));
        parameters.put("kinds", search.kinds().toArray(String[]::new));
        parameters.put("labels", search.labels().toArray(String[]::new));
        parameters.put("ecosystems", search.ecosystems().toArray(String[]::new));
        parameters.put(
                "sectors",
                search.sectors().stream()
                        .filter(section -> section.matches("[A-Z]"))
                        .collect(Collectors.summingLong(letter -> 1L << letter.charAt(0) - 'A')));
        parameters.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return parameters;
    }
}

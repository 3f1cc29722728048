package org.kontor.matchmaking.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.kontor.directory.OrganisationKind;
import org.kontor.instance.TranslatedConverters;
import org.kontor.matchmaking.RequestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Searches and counts the participants of an event.
@Component
class CatalogueQueries {
    static final int PAGE = 20;

    /// One pass over the rows; a row that misses the choice of one facet counts for that facet
    /// alone.
    private static final String COUNTS =
            """
            with hit as materialized (
                select l.country, l.kind, l.ecosystems, l.sections, l.directions, l.matters, %s as missed
                from matchmaking.entry l where %s
            )
            select facet, value, count(*) from hit
            cross join lateral (
                select 'total' as facet, '' as value
                union all select 'country', country union all select 'kind', kind
                union all select 'ecosystem', unnest(ecosystems) union all select 'sector', unnest(sections)
                union all select 'direction', unnest(directions) union all select 'matter', unnest(matters)
            ) counted
            where missed = '{}' or missed = array[facet]
            group by facet, value
            """;

    private static final String HITS =
            """
            select * from (
                select l.organisation_id, o.name, l.kind, l.country, l.ecosystems, l.about, l.sort_name,
                       coalesce(b.marked, false) as marked, coalesce(b.note, '') <> '' as noted, r.state, %s as rank
                from matchmaking.entry l
                join directory.organisation o on o.id = l.organisation_id
                left join matchmaking.bookmark b
                    on (b.event_id, b.person_id, b.organisation_id) = (:event, :person, l.organisation_id)
                left join (select partner, place from matchmaking.recommendation
                           cross join lateral unnest(partners) with ordinality p (partner, place)
                           where event_id = :event and organisation_id = :own) suits on suits.partner = l.organisation_id
                left join (
                    select distinct on (partner) partner, state
                    from (select case from_id when :own then to_id else from_id end as partner, id, state
                          from matchmaking.request
                          where event_id = :event and :own in (from_id, to_id)
                            and not (route = 'HELD' and to_id = :own)) asked
                    order by partner, id desc) r on r.partner = l.organisation_id
                where %s
            ) listed
            where %s
            order by rank, sort_name, organisation_id
            limit :most
            """;

    /// First those that suit, in their order, then the others; those that were asked, or asked,
    /// last.
    private static final String BY_SUITING =
            "coalesce(suits.place, 1000000) + case when r.state is null then 0 else 2000000 end";

    private static final String BY_NAME_FIRST =
            "case when l.name_words @@ directory.prefixes(:text)::tsquery then 0 else 1 end";
    private static final String BY_LIKENESS =
            "1000 - (1000 * word_similarity(directory.plain(:text), l.close_text))::int";

    private final JdbcClient database;

    CatalogueQueries(JdbcClient database) {
        this.database = database;
    }

    /// How many are found, and how many each value of each facet has in the light of the others;
    /// the first as `total`.
    Map<String, Map<String, Long>> counts(Narrowing narrowing) {
        var counts = new HashMap<String, Map<String, Long>>();
        database.sql(COUNTS.formatted(narrowing.missed(), narrowing.base()))
                .params(narrowing.parameters())
                .query(
                        row -> {
                            counts.computeIfAbsent(row.getString(1), facet -> new HashMap<>())
                                    .put(row.getString(2), row.getLong(3));
                        });
        return counts;
    }

    /// One page of what is found, and one row more where another page follows.
    List<Listed> find(Narrowing narrowing) {
        Optional<CatalogueCursor> last = CatalogueCursor.decode(narrowing.search().after());
        var parameters = narrowing.parameters();
        last.ifPresent(
                cursor -> {
                    parameters.put("lastRank", cursor.rank());
                    parameters.put("lastName", cursor.sortName());
                    parameters.put("lastId", cursor.id().value());
                });
        String continued =
                last.isPresent()
                        ? "(rank, sort_name, organisation_id) > (:lastRank, :lastName, :lastId)"
                        : "true";
        return database.sql(HITS.formatted(rank(narrowing), narrowing.all(), continued))
                .params(parameters)
                .param("most", PAGE + 1)
                .query((row, number) -> listed(row))
                .list();
    }

    private static String rank(Narrowing narrowing) {
        return switch (narrowing.search().order()) {
            case SUITS -> BY_SUITING;
            case BEST -> narrowing.close() ? BY_LIKENESS : BY_NAME_FIRST;
            case NAME -> "0";
        };
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("country"),
                Arrays.asList((String[]) row.getArray("ecosystems").getArray()),
                TranslatedConverters.fromJson(row.getString("about")),
                row.getBoolean("marked"),
                row.getBoolean("noted"),
                Optional.ofNullable(row.getString("state")).map(RequestState::valueOf),
                row.getLong("rank"),
                row.getString("sort_name"));
    }
}

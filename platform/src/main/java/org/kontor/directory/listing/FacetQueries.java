package org.kontor.directory.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts how many organisations each value of each facet has.
@Component
class FacetQueries {
    /// One pass over the rows. A row that misses the choice of one facet counts for that facet
    /// only, so where there is a choice each grouping keeps apart what is missed.
    private static final String COUNTS =
            """
            select country, kind, label, sections, ecosystems%1$s, count(*) as n from (
                select l.country, l.kind, case when l.label_until >= :today then l.label end as label,
                       l.sections, l.ecosystems, %2$s as missed
                from directory.listing l
                where %3$s%4$s
            ) hit
            group by grouping sets ((country, kind, label%1$s), (sections%1$s), (ecosystems%1$s))
            """;

    private final JdbcClient database;

    FacetQueries(JdbcClient database) {
        this.database = database;
    }

    FacetCounts count(Match match, Filters filters, Ecosystems ecosystems) {
        var counts = new FacetCounts();
        boolean chosen = !filters.byFacet().isEmpty();
        database.sql(
                        COUNTS.formatted(
                                chosen ? ", missed" : "",
                                filters.missed(),
                                match.condition(),
                                filters.allButOne()))
                .params(match.parameters())
                .params(filters.parameters())
                .query(
                        row -> {
                            add(row, chosen ? row.getString("missed") : "", ecosystems, counts);
                        });
        return counts;
    }

    private static void add(ResultSet row, String missed, Ecosystems ecosystems, FacetCounts counts)
            throws SQLException {
        long n = row.getLong("n");
        // Of the columns of the three groupings, these two are never null but in the others.
        if (row.getString("country") != null) {
            counts.addFound(missed, n);
            counts.add("country", row.getString("country"), missed, n);
            counts.add("kind", row.getString("kind"), missed, n);
            if (row.getString("label") != null) {
                counts.add("label", row.getString("label"), missed, n);
            }
        } else if (row.getObject("sections") != null) {
            Sectors.letters(row.getInt("sections"))
                    .forEach(letter -> counts.add("sector", letter, missed, n));
        } else {
            ecosystems
                    .codes(row.getInt("ecosystems"))
                    .forEach(code -> counts.add("ecosystem", code, missed, n));
        }
    }
}

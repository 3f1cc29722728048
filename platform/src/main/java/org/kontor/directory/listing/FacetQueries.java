package org.kontor.directory.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts how many organisations each value of each facet has.
@Component
class FacetQueries {
    /// One pass over the rows. A row that misses the choice of one facet counts for that facet
    /// only, so each grouping keeps apart what is missed.
    private static final String COUNTS =
            """
            select country, kind, label, sections, ecosystems, missed, count(*) as n from (
                select l.country, l.kind, case when l.label_until >= :today then l.label end as label,
                       l.sections, l.ecosystems, %s as missed
                from directory.listing l
                where %s%s
            ) hit
            group by grouping sets ((country, kind, label, missed), (sections, missed), (ecosystems, missed))
            """;

    private final JdbcClient database;

    FacetQueries(JdbcClient database) {
        this.database = database;
    }

    FacetCounts count(Match match, Filters filters, Ecosystems ecosystems) {
        var counts = new FacetCounts();
        database.sql(COUNTS.formatted(filters.missed(), match.condition(), filters.allButOne()))
                .params(match.parameters())
                .params(filters.parameters())
                .query((RowCallbackHandler) row -> add(row, ecosystems, counts));
        return counts;
    }

    private static void add(ResultSet row, Ecosystems ecosystems, FacetCounts counts)
            throws SQLException {
        String missed = row.getString("missed");
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

package org.kontor.directory.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.directory.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the rows that a search finds, in its order, from where the page before ended.
@Component
class HitQueries {
    private static final String IN_ORDER =
            """
            select l.organisation, l.sort_name, l.changed, %d as step from directory.listing l
            where %s
            order by %s
            limit :most
            """;

    // However few have the words, PostgreSQL may expect more and look for them along the whole
    // order.
    private static final String FEW =
            """
            with l as materialized (
                select l.organisation, l.sort_name, l.changed, %s as step from directory.listing l
                where %s
            )
            select * from l
            where true %s
            order by l.step, %s
            limit :most
            """;
    private static final int MOST_OF_FEW = 5_000;

    private final JdbcClient database;

    HitQueries(JdbcClient database) {
        this.database = database;
    }

    /// @param total how many are found in all
    List<Hit> find(Search search, Match match, Filters filters, long total, int most) {
        Optional<Cursor> last = Cursor.decode(search.after());
        var parameters = new HashMap<String, Object>(match.parameters());
        parameters.putAll(filters.parameters());
        last.ifPresent(cursor -> parameters.putAll(cursor.parameters()));
        boolean best = search.order() == Search.Order.BEST;
        String order = order(search);
        if (!match.equals(Match.EVERYTHING) && total <= MOST_OF_FEW) {
            String continued = last.isPresent() ? Cursor.afterStep(search.order()) : "";
            String sql =
                    FEW.formatted(
                            best ? match.step() : "0",
                            match.condition() + filters.all(),
                            continued,
                            order);
            return rows(sql, parameters, most);
        }
        String continued = last.isPresent() ? Cursor.after(search.order()) : "";
        if (!best) {
            String condition = match.condition() + filters.all() + continued;
            return rows(IN_ORDER.formatted(0, condition, order), parameters, most);
        }
        // Step by step, and no further than the page needs: the later steps are the wider ones.
        var rows = new ArrayList<Hit>();
        int first = last.map(Cursor::step).orElse(0);
        for (int step = first; step < match.steps().size() && rows.size() < most; step++) {
            String condition =
                    match.condition(step) + filters.all() + (step == first ? continued : "");
            rows.addAll(
                    rows(
                            IN_ORDER.formatted(step, condition, order),
                            parameters,
                            most - rows.size()));
        }
        return rows;
    }

    private List<Hit> rows(String sql, Map<String, Object> parameters, int most) {
        return database.sql(sql)
                .params(parameters)
                .param("most", most)
                .query(
                        (row, number) ->
                                new Hit(
                                        new OrganisationId(
                                                row.getObject("organisation", UUID.class)),
                                        row.getString("sort_name"),
                                        row.getInt("step"),
                                        row.getTimestamp("changed").toInstant()))
                .list();
    }

    private static String order(Search search) {
        return switch (search.order()) {
            case BEST, NAME -> "l.sort_name, l.organisation";
            case NEWEST -> "l.changed desc, l.organisation desc";
        };
    }
}

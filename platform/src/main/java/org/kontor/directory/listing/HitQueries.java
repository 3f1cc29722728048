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
    private final JdbcClient database;

    HitQueries(JdbcClient database) {
        this.database = database;
    }

    List<Hit> find(Search search, Match match, Filters filters, int most) {
        Optional<Cursor> last = Cursor.decode(search.after());
        var parameters = new HashMap<String, Object>(match.parameters());
        parameters.putAll(filters.parameters());
        last.ifPresent(cursor -> parameters.putAll(cursor.parameters()));
        String continued = last.isPresent() ? Cursor.after(search.order()) : "";
        if (search.order() != Search.Order.BEST) {
            String condition = match.condition() + filters.all() + continued;
            return rows(condition, 0, search.order(), parameters, most);
        }
        // Step by step, and no further than the page needs: the later steps are the wider ones.
        var rows = new ArrayList<Hit>();
        int first = last.map(Cursor::step).orElse(0);
        for (int step = first; step < match.steps().size() && rows.size() < most; step++) {
            String condition =
                    match.condition(step) + filters.all() + (step == first ? continued : "");
            rows.addAll(rows(condition, step, search.order(), parameters, most - rows.size()));
        }
        return rows;
    }

    private List<Hit> rows(
            String condition,
            int step,
            Search.Order order,
            Map<String, Object> parameters,
            int most) {
        return database.sql(
                        """
                        select l.organisation, l.sort_name, l.changed from directory.listing l
                        where %s
                        order by %s
                        limit :most
                        """
                                .formatted(condition, order(order)))
                .params(parameters)
                .param("most", most)
                .query(
                        (row, number) ->
                                new Hit(
                                        new OrganisationId(
                                                row.getObject("organisation", UUID.class)),
                                        row.getString("sort_name"),
                                        step,
                                        row.getTimestamp("changed").toInstant()))
                .list();
    }

    private static String order(Search.Order order) {
        return switch (order) {
            case BEST, NAME -> "l.sort_name, l.organisation";
            case NEWEST -> "l.changed desc, l.organisation desc";
        };
    }
}

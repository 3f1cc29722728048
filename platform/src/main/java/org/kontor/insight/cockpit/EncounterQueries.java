package org.kontor.insight.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.insight.cockpit.EncounterFilter.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who asked whom at an event, and what became of it.
@Component
class EncounterQueries {
    private static final String KEYED =
            """
            from insight.encounter e
            join (%s) one on one.organisation = e.from_id
            join (%s) other on other.organisation = e.to_id
            where e.event_id = :event and e.state = any (:states)
            """;

    private final JdbcClient database;

    EncounterQueries(JdbcClient database) {
        this.database = database;
    }

    /// How many have come so far at each stage that is a matter of encounters.
    Map<Stage, Integer> counts(EventId event) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        database.sql(
                        "select state, count(*) from insight.encounter where event_id = :event group by state")
                .param("event", event.value())
                .query(
                        row -> {
                            var state = Encounter.State.valueOf(row.getString(1));
                            int number = row.getInt(2);
                            for (Stage stage : Stage.values()) {
                                if (stage.states().contains(state)) {
                                    counts.merge(stage, number, Integer::sum);
                                }
                            }
                        });
        return counts;
    }

    /// For each two keys between which there is anything, the smaller first, how much.
    Map<Pair, Integer> matrix(EventId event, Axis axis, Stage stage) {
        var cells = new HashMap<Pair, Integer>();
        database.sql(
                        """
                        select least(one.key, other.key), greatest(one.key, other.key),
                               count(distinct (e.id, e.from_id, e.to_id))
                        %s group by 1, 2
                        """
                                .formatted(KEYED.formatted(axis.keys(), axis.keys())))
                .param("event", event.value())
                .param("states", StandingQueries.names(stage))
                .query(
                        row -> {
                            cells.put(
                                    Pair.of(axis, row.getString(1), row.getString(2)),
                                    row.getInt(3));
                        });
        return cells;
    }

    /// In the order in which they were asked for.
    List<Encounter> rows(EventId event, EncounterFilter filter, int from, int most) {
        String keys = filter.pair().map(Pair::axis).orElse(Axis.COUNTRY).keys();
        return database.sql(
                        """
                        select found.id, found.state, a.id as from_id, a.name as from_name, a.country as from_country,
                               b.id as to_id, b.name as to_name, b.country as to_country
                        from (select distinct e.id, e.state, e.from_id, e.to_id
                              %s
                                and (:organisation::uuid is null or :organisation in (e.from_id, e.to_id))
                                and (:one::text is null or (one.key, other.key) in ((:one, :other), (:other, :one)))
                             ) found
                        join directory.organisation a on a.id = found.from_id
                        join directory.organisation b on b.id = found.to_id
                        order by found.id, a.id, b.id
                        limit :most offset :from
                        """
                                .formatted(KEYED.formatted(keys, keys)))
                .param("event", event.value())
                .param("states", StandingQueries.names(filter.stage()))
                .param("organisation", filter.organisation().orElse(null))
                .param("one", filter.pair().map(Pair::one).orElse(null))
                .param("other", filter.pair().map(Pair::other).orElse(null))
                .param("from", from)
                .param("most", most)
                .query((row, number) -> encounter(row))
                .list();
    }

    private static Encounter encounter(ResultSet row) throws SQLException {
        return new Encounter(
                row.getObject("id", UUID.class),
                side(row, "from"),
                side(row, "to"),
                Encounter.State.valueOf(row.getString("state")));
    }

    private static Encounter.Side side(ResultSet row, String which) throws SQLException {
        return new Encounter.Side(
                row.getObject(which + "_id", UUID.class),
                row.getString(which + "_name"),
                row.getString(which + "_country"));
    }
}

package org.kontor.insight.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.events.EventId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who needs a word from the organiser.
@Component
class ConcernQueries {
    private final JdbcClient database;

    ConcernQueries(JdbcClient database) {
        this.database = database;
    }

    Map<Concern, Integer> counts(EventId event) {
        String all =
                Stream.of(Concern.values())
                        .map(
                                concern ->
                                        "select '%s' as concern, count(*) as people from (%s) found join identity.person p on p.id = found.person_id and p.email is not null"
                                                .formatted(concern, concern.people()))
                        .collect(Collectors.joining(" union all "));
        var counts = new EnumMap<Concern, Integer>(Concern.class);
        database.sql(all)
                .param("event", event.value())
                .query(
                        row -> {
                            counts.put(Concern.valueOf(row.getString(1)), row.getInt(2));
                        });
        return counts;
    }

    /// Those with the highest number first.
    List<ConcernRow> rows(EventId event, Concern concern) {
        return database.sql(
                        """
                        select p.id, p.name, found.number,
                               (select string_agg(o.name, ', ' order by o.name)
                                from matchmaking.delegate d join directory.organisation o on o.id = d.organisation_id
                                where d.event_id = :event and d.person_id = p.id) as organisations,
                               (select max(n.sent_at) from insight.nudge n
                                where n.event_id = :event and n.person_id = p.id and n.concern = :concern) as reminded
                        from (%s) found
                        join identity.person p on p.id = found.person_id and p.email is not null
                        order by found.number desc, lower(p.name), p.id
                        """
                                .formatted(concern.people()))
                .param("event", event.value())
                .param("concern", concern.name())
                .query((row, number) -> row(row))
                .list();
    }

    private static ConcernRow row(ResultSet row) throws SQLException {
        return new ConcernRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("organisations")).orElse(""),
                row.getInt("number"),
                Optional.ofNullable(row.getObject("reminded", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

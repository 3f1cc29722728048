package org.kontor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kontor.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the trail for pages.
@Component
public class TrailQueries {
    private static final int PAGE = 50;
    private static final UUID LAST = new UUID(-1, -1);
    private static final String SELECT =
            """
            select entry.*, facts from audit.entry
            left join audit_apart.details on entry_id = id
            """;

    private final JdbcClient database;
    private final ObjectProvider<ActorNames> names;

    TrailQueries(JdbcClient database, ObjectProvider<ActorNames> names) {
        this.database = database;
        this.names = names;
    }

    /// What was done to the subject, newest first.
    List<Line> of(Subject subject, Optional<UUID> before) {
        return named(
                database.sql(
                                SELECT
                                        + """
                                        where subject_kind = :kind and subject_id = :id and entry.id < :before
                                        order by entry.id desc limit :limit
                                        """)
                        .param("kind", subject.kind())
                        .param("id", subject.id())
                        .param("before", before.orElse(LAST))
                        .param("limit", PAGE)
                        .query((row, number) -> read(row))
                        .list());
    }

    /// What was done at all, newest first.
    List<Line> all(Optional<UUID> before) {
        return named(
                database.sql(
                                SELECT
                                        + "where entry.id < :before order by entry.id desc limit :limit")
                        .param("before", before.orElse(LAST))
                        .param("limit", PAGE)
                        .query((row, number) -> read(row))
                        .list());
    }

    /// Whether there may be more behind this page.
    public static boolean isFull(List<Line> page) {
        return page.size() == PAGE;
    }

    private List<Line> named(List<Line> lines) {
        List<PersonId> actors = lines.stream().flatMap(line -> line.actor.stream()).toList();
        Map<PersonId, String> known =
                names.stream().findFirst().map(source -> source.names(actors)).orElseGet(Map::of);
        return lines.stream().map(line -> line.by(line.actor.map(known::get))).toList();
    }

    private static Line read(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("instance_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                Optional.empty(),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("action"),
                facts == null ? new TreeMap<>() : Facts.fromJson(facts));
    }

    /// One entry as pages show it.
    ///
    /// @param instanceAt the time by a demonstration's clock
    /// @param actorName empty for the program, and for who is known no more
    public record Line(
            UUID id,
            Instant at,
            Instant instanceAt,
            Optional<PersonId> actor,
            Optional<String> actorName,
            Subject subject,
            String action,
            Map<String, String> facts) {

        private Line by(Optional<String> name) {
            return new Line(id, at, instanceAt, actor, name, subject, action, facts);
        }

        /// The key of the words for a fact of this entry.
        public String factKey(String fact) {
            int module = action.indexOf('.');
            return (module < 0 ? action : action.substring(0, module)) + ".audit.fact." + fact;
        }
    }
}

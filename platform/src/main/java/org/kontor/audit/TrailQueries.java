package org.kontor.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kontor.shared.Language;
import org.kontor.shared.PersonId;
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
    private final List<ThingNames> sources;

    TrailQueries(JdbcClient database, List<ThingNames> sources) {
        this.database = database;
        this.sources = sources;
    }

    /// What was done to the subject, newest first.
    List<Line> of(Subject subject, Optional<UUID> before, Language reader) {
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
                        .list(),
                reader);
    }

    /// What was done at all, newest first.
    List<Line> all(Optional<UUID> before, Language reader) {
        return named(
                database.sql(
                                SELECT
                                        + "where entry.id < :before order by entry.id desc limit :limit")
                        .param("before", before.orElse(LAST))
                        .param("limit", PAGE)
                        .query((row, number) -> read(row))
                        .list(),
                reader);
    }

    /// Whether there may be more behind this page.
    public static boolean isFull(List<Line> page) {
        return page.size() == PAGE;
    }

    /// A module is asked only for what none before it knew.
    private List<Line> named(List<Line> lines, Language reader) {
        Map<UUID, String> known = new HashMap<>();
        var unknown = new HashSet<UUID>();
        lines.forEach(line -> unknown.addAll(line.ids()));
        for (ThingNames source : sources) {
            if (!unknown.isEmpty()) {
                known.putAll(source.names(unknown, reader));
                unknown.removeAll(known.keySet());
            }
        }
        return lines.stream().map(line -> line.with(known)).toList();
    }

    private static Line read(ResultSet row) throws SQLException {
        String facts = row.getString("facts");
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("instance_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)).map(PersonId::new),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("action"),
                facts == null ? new TreeMap<>() : Facts.fromJson(facts),
                Map.of());
    }
}

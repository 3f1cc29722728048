package org.kontor.matchmaking.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the reports of an event.
@Component
class ReportQueries {
    private static final int MOST = 200;

    private final JdbcClient database;

    ReportQueries(JdbcClient database) {
        this.database = database;
    }

    /// Those that nobody has looked at first, the oldest of them first; then the latest decided.
    List<ReportRow> of(EventId event) {
        return database.sql(
                        """
                        select report.*, author.name as author, reporter.name as reporter
                        from matchmaking.report
                        join directory.organisation author on author.id = author_id
                        join directory.organisation reporter on reporter.id = organisation_id
                        where event_id = :event
                        order by decided_at desc nulls first, reported_at limit :most
                        """)
                .param("event", event.value())
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new ReportRow(
                                        new ReportId(row.getObject("id", UUID.class)),
                                        Part.valueOf(row.getString("part")),
                                        row.getString("text"),
                                        row.getString("author"),
                                        row.getString("reporter"),
                                        ReportReason.valueOf(row.getString("reason")),
                                        row.getString("words"),
                                        row.getObject("reported_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getBoolean("hidden"),
                                        row.getBoolean("warned"),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "decided_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant),
                                        row.getInt("version")))
                .list();
    }
}

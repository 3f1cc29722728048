package org.kontor.events.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.SeriesId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The series of events.
@Component
@Transactional
public class AllSeries {
    private final JdbcClient database;
    private final AuditTrail trail;

    AllSeries(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /// In no order of importance: as they were made.
    @Transactional(readOnly = true)
    public List<Series> all() {
        return database.sql("select * from events.series order by id")
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Series> find(SeriesId id) {
        return database.sql("select * from events.series where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// The number after those of all editions there are.
    @Transactional(readOnly = true)
    public int nextEdition(SeriesId id) {
        return database.sql(
                        "select coalesce(max(edition), 0) + 1 from events.event where series_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /// Sent twice it makes one series.
    public void add(Series series) {
        int added =
                database.sql(
                                """
                                insert into events.series (id, name, aliases)
                                values (:id, :name, :aliases) on conflict do nothing
                                """)
                        .param("id", series.id().value())
                        .param("name", TranslatedConverters.toJsonb(series.name()))
                        .param("aliases", series.aliases().toArray(String[]::new))
                        .update();
        if (added > 0) {
            record(series, "added");
        }
    }

    /// @throws OptimisticLockingFailureException where somebody has changed it since
    void change(Series series) {
        int changed =
                database.sql(
                                """
                                update events.series
                                set name = :name, aliases = :aliases, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", series.id().value())
                        .param("version", series.version())
                        .param("name", TranslatedConverters.toJsonb(series.name()))
                        .param("aliases", series.aliases().toArray(String[]::new))
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "Series %s has changed since version %d"
                            .formatted(series.id(), series.version()));
        }
        record(series, "changed");
    }

    private void record(Series series, String action) {
        trail.record(
                new Subject("series", series.id().value()),
                "events.audit.series." + action,
                Map.of("title", series.name().in(Language.EN)));
    }

    private static Series read(ResultSet row) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                TranslatedConverters.fromJson(row.getString("name")),
                List.of((String[]) row.getArray("aliases").getArray()),
                row.getInt("version"));
    }
}

package org.kontor.events.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.EventId;
import org.kontor.events.MeetingTable;
import org.kontor.events.NewTable;
import org.kontor.events.TableFeature;
import org.kontor.events.TableId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The tables of events.
@Component
@Transactional
public class Tables {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final AuditTrail trail;

    Tables(JdbcClient database, JdbcTemplate batches, AuditTrail trail) {
        this.database = database;
        this.batches = batches;
        this.trail = trail;
    }

    /// Adds tables to those that the event has.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException where the event has a table of such a
    ///     number
    public void add(EventId event, List<NewTable> tables) {
        batches.batchUpdate(
                "insert into events.meeting_table (id, event_id, number, area, features) values (?, ?, ?, ?, ?::text[])",
                tables.stream()
                        .map(
                                table ->
                                        new Object[] {
                                            TableId.next().value(),
                                            event.value(),
                                            table.number(),
                                            table.area(),
                                            array(table.features())
                                        })
                        .toList());
        record(event, "events.audit.tables.added", tables.size());
    }

    int version(TableId table) {
        return database.sql("select version from events.meeting_table where id = :table")
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }

    /// @param version that the change was made to
    /// @throws OptimisticLockingFailureException where somebody has changed it since
    void change(EventId event, MeetingTable table, int version) {
        int changed =
                database.sql(
                                """
                                update events.meeting_table
                                set area = :area, features = :features::text[], version = version + 1
                                where id = :table and event_id = :event and version = :version
                                """)
                        .param("version", version)
                        .param("area", table.area())
                        .param("features", array(table.features()))
                        .param("table", table.id().value())
                        .param("event", event.value())
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since version " + version);
        }
        record(event, "events.audit.tables.changed", changed);
    }

    /// @throws org.springframework.dao.DataIntegrityViolationException where a timetable uses it
    void remove(EventId event, TableId table) {
        int removed =
                database.sql(
                                "delete from events.meeting_table where id = :table and event_id = :event")
                        .param("table", table.value())
                        .param("event", event.value())
                        .update();
        record(event, "events.audit.tables.removed", removed);
    }

    private void record(EventId event, String action, int tables) {
        if (tables > 0) {
            trail.record(
                    new Subject("event", event.value()),
                    action,
                    Map.of("tables", String.valueOf(tables)));
        }
    }

    private static String array(Set<TableFeature> features) {
        return features.stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }
}

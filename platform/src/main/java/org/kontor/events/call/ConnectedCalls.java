package org.kontor.events.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.audit.AuditTrail;
import org.kontor.audit.Subject;
import org.kontor.events.CallPurpose;
import org.kontor.events.ConnectedCall;
import org.kontor.events.ConnectedCallId;
import org.kontor.events.EventId;
import org.kontor.instance.TranslatedConverters;
import org.kontor.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The calls that events go together with.
@Component
@Transactional
public class ConnectedCalls {
    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    ConnectedCalls(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public EventCalls of(EventId event) {
        return new EventCalls(
                database.sql(
                                """
                                select id, title, funder, purpose, link, closes_at
                                from events.connected_call where event_id = :event
                                order by closes_at nulls last, id
                                """)
                        .param("event", event.value())
                        .query((row, number) -> read(row))
                        .list(),
                clock.instant());
    }

    /// Reads a row that has the columns of a call.
    public static ConnectedCall read(ResultSet row) throws SQLException {
        return new ConnectedCall(
                new ConnectedCallId(row.getObject("id", UUID.class)),
                TranslatedConverters.fromJson(row.getString("title")),
                row.getString("funder"),
                CallPurpose.valueOf(row.getString("purpose")),
                row.getString("link"),
                Optional.ofNullable(row.getObject("closes_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /// A call that was added already is left as it is.
    public void add(EventId event, ConnectedCall call) {
        int added =
                write(
                                """
                                insert into events.connected_call
                                    (id, event_id, title, funder, purpose, link, closes_at)
                                values (:id, :event, :title, :funder, :purpose, :link, :closes)
                                on conflict (id) do nothing
                                """,
                                event,
                                call)
                        .update();
        if (added > 0) {
            record(event, call, "added");
        }
    }

    @Transactional(readOnly = true)
    int version(ConnectedCallId call) {
        return database.sql("select version from events.connected_call where id = :call")
                .param("call", call.value())
                .query(Integer.class)
                .single();
    }

    /// @param version that the change was made to
    /// @throws OptimisticLockingFailureException where somebody has changed it since
    void change(EventId event, ConnectedCall call, int version) {
        int changed =
                write(
                                """
                                update events.connected_call
                                set title = :title, funder = :funder, purpose = :purpose,
                                    link = :link, closes_at = :closes, version = version + 1
                                where id = :id and event_id = :event and version = :version
                                """,
                                event,
                                call)
                        .param("version", version)
                        .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("changed since version " + version);
        }
        record(event, call, "changed");
    }

    void remove(EventId event, ConnectedCall call) {
        database.sql("delete from events.connected_call where id = :id and event_id = :event")
                .param("id", call.id().value())
                .param("event", event.value())
                .update();
        record(event, call, "removed");
    }

    private JdbcClient.StatementSpec write(String statement, EventId event, ConnectedCall call) {
        return database.sql(statement)
                .param("id", call.id().value())
                .param("event", event.value())
                .param("title", TranslatedConverters.toJsonb(call.title()))
                .param("funder", call.funder())
                .param("purpose", call.purpose().name())
                .param("link", call.link())
                .param("closes", closes(call));
    }

    private static @Nullable OffsetDateTime closes(ConnectedCall call) {
        return call.closesAt().map(end -> end.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private void record(EventId event, ConnectedCall call, String action) {
        trail.record(
                new Subject("event", event.value()),
                "events.audit.call." + action,
                Map.of("title", call.title().in(Language.EN)));
    }
}

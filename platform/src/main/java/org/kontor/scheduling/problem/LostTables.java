package org.kontor.scheduling.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.events.TableId;
import org.kontor.shared.Period;
import org.kontor.shared.TypedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tables that cannot be used for a time.
@Component
public class LostTables {
    private final JdbcClient database;

    LostTables(JdbcClient database) {
        this.database = database;
    }

    /// A table that cannot be used meanwhile.
    public record Loss(UUID id, TableId table, Period during) {}

    /// The losses of the event, the earliest first.
    public List<Loss> of(EventId event) {
        return database.sql(
                        """
                        select id, table_id, lower(during) as starts, upper(during) as ends
                        from scheduling.table_loss where event_id = :event order by during, id
                        """)
                .param("event", event.value())
                .query((row, number) -> loss(row))
                .list();
    }

    /// Writes a loss down; reported twice it is one.
    public void add(EventId event, TableId table, Period during) {
        database.sql(
                        """
                        insert into scheduling.table_loss (id, event_id, table_id, during)
                        values (:id, :event, :table, tstzrange(:from, :until))
                        on conflict do nothing
                        """)
                .param("id", TypedId.next())
                .param("event", event.value())
                .param("table", table.value())
                .param("from", during.from().atOffset(ZoneOffset.UTC))
                .param("until", during.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The table can be used again.
    ///
    /// @return whether it was lost until now
    public boolean end(EventId event, UUID loss) {
        return database.sql(
                                "delete from scheduling.table_loss where event_id = :event and id = :id")
                        .param("event", event.value())
                        .param("id", loss)
                        .update()
                > 0;
    }

    private static Loss loss(ResultSet row) throws SQLException {
        return new Loss(
                row.getObject("id", UUID.class),
                new TableId(row.getObject("table_id", UUID.class)),
                new Period(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }
}

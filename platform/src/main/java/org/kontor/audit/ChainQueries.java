package org.kontor.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the state of the chain for its page.
@Component
public class ChainQueries {
    private final JdbcClient database;

    ChainQueries(JdbcClient database) {
        this.database = database;
    }

    /// How many entries have no seal yet.
    long waiting() {
        return database.sql("select count(*) from audit_apart.unsealed").query(Long.class).single();
    }

    Optional<Examination> lastExamination() {
        return database.sql(
                        "select at, examined, broken, reason from audit.examination order by id desc limit 1")
                .query(
                        (row, number) ->
                                new Examination(
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getLong("examined"),
                                        Optional.ofNullable(row.getObject("broken", UUID.class)),
                                        Optional.ofNullable(row.getString("reason"))
                                                .map(Flaw::valueOf)))
                .optional();
    }

    /// What was found when the chain was last examined.
    public record Examination(
            Instant at, long examined, Optional<UUID> broken, Optional<Flaw> flaw) {}
}

package org.kontor.scheduling.explanation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.kontor.instance.RealTime;
import org.kontor.scheduling.VersionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The explanations of versions: asked for by a page, found by a job, kept for who asks again.
@Component
public class Explanations {
    private final JdbcClient database;
    private final OneTimeTask<Void> job;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock real;

    Explanations(
            JdbcClient database,
            OneTimeTask<Void> timetableExplaining,
            Scheduler scheduler,
            TransactionOperations transaction,
            @RealTime Clock real) {
        this.database = database;
        this.job = timetableExplaining;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.real = real;
    }

    public Explained of(VersionId version) {
        return database.sql("select * from scheduling.explanation where version_id = :version")
                .param("version", version.value())
                .query((row, number) -> explained(row))
                .optional()
                .orElse(Explained.NOT_ASKED);
    }

    /// Has the version explained; does nothing while that is under way.
    public void ask(VersionId version) {
        transaction.executeWithoutResult(
                status -> {
                    int asked =
                            database.sql(
                                            """
                                            insert into scheduling.explanation as known (version_id, state, asked_at)
                                            values (:version, 'ASKED', :now)
                                            on conflict (version_id) do update
                                            set state = 'ASKED', asked_at = excluded.asked_at,
                                                explained = 0, subjects = 0, conflicts = default
                                            where known.state <> 'ASKED'
                                            """)
                                    .param("version", version.value())
                                    .param("now", real.instant().atOffset(ZoneOffset.UTC))
                                    .update();
                    if (asked > 0) {
                        scheduler.schedule(job.instance(version.toString()), real.instant());
                    }
                });
        scheduler.triggerCheckForDueExecutions();
    }

    private static Explained explained(ResultSet row) throws SQLException {
        return new Explained(
                Explained.State.valueOf(row.getString("state")),
                row.getInt("explained"),
                row.getInt("subjects"),
                ConflictsJson.read(row.getString("conflicts")));
    }
}

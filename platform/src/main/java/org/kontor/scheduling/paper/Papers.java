package org.kontor.scheduling.paper;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.instance.RealTime;
import org.kontor.scheduling.MeetingId;
import org.kontor.scheduling.VersionId;
import org.kontor.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The documents of versions: asked for by a page, made by a job, kept for who asks again.
@Component
public class Papers {
    private final JdbcClient database;
    private final OneTimeTask<Void> job;
    private final Scheduler scheduler;
    private final TransactionOperations transaction;
    private final Clock real;

    Papers(
            JdbcClient database,
            OneTimeTask<Void> paperMaking,
            Scheduler scheduler,
            TransactionOperations transaction,
            @RealTime Clock real) {
        this.database = database;
        this.job = paperMaking;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.real = real;
    }

    /// Has the document made; does nothing where it is ready or being made.
    void ask(Paper paper) {
        transaction.executeWithoutResult(
                status -> {
                    int asked =
                            paper(
                                            paper,
                                            """
                                            insert into scheduling.paper as known
                                                (version_id, kind, language, asked_at)
                                            values (:version, :kind, :language, :now)
                                            on conflict (version_id, kind, language) do update
                                            set failed = false, asked_at = excluded.asked_at
                                            where known.failed
                                            """)
                                    .param("now", real.instant().atOffset(ZoneOffset.UTC))
                                    .update();
                    if (asked > 0) {
                        scheduler.schedule(job.instance(paper.toString()), real.instant());
                    }
                });
        scheduler.triggerCheckForDueExecutions();
    }

    Map<PaperKind, PaperState> states(VersionId version, Language language) {
        var states = new EnumMap<PaperKind, PaperState>(PaperKind.class);
        for (PaperKind kind : PaperKind.values()) {
            states.put(kind, PaperState.NOT_ASKED);
        }
        database.sql(
                        """
                        select kind, failed, content is not null as ready from scheduling.paper
                        where version_id = :version and language = :language
                        """)
                .param("version", version.value())
                .param("language", language.code())
                .query(
                        row -> {
                            states.put(
                                    PaperKind.valueOf(row.getString("kind")),
                                    row.getBoolean("ready")
                                            ? PaperState.READY
                                            : row.getBoolean("failed")
                                                    ? PaperState.FAILED
                                                    : PaperState.BEING_MADE);
                        });
        return states;
    }

    Optional<byte[]> content(Paper paper) {
        return paper(
                        paper,
                        """
                        select content from scheduling.paper
                        where version_id = :version and kind = :kind and language = :language
                          and content is not null
                        """)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /// Forgets the documents that tell of meetings which are cancelled now; who asks gets new ones.
    public void outdate(Collection<MeetingId> cancelled) {
        database.sql(
                        """
                        delete from scheduling.paper where version_id in
                            (select version_id from scheduling.placement where meeting_id = any (:meetings))
                        """)
                .param("meetings", cancelled.stream().map(MeetingId::value).toArray(UUID[]::new))
                .update();
    }

    private JdbcClient.StatementSpec paper(Paper paper, String sql) {
        return database.sql(sql)
                .param("version", paper.version().value())
                .param("kind", paper.kind().name())
                .param("language", paper.language().code());
    }
}

package org.kontor.matchmaking.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.matchmaking.affinity.Exposure;
import org.kontor.matchmaking.affinity.Recommender;
import org.kontor.matchmaking.affinity.Suggestion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recommendations as they are stored, event by event.
@Component
@Transactional
class Recommendations {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    Recommendations(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /// How the recommendations of an event were last made from all.
    ///
    /// @param id another whenever a list changes
    /// @param rules version of the rules of asking that were kept to
    /// @param readingMillis how long it took to read all organisations
    /// @param computingMillis how long it took to make all lists
    record Run(
            UUID id,
            int rules,
            Instant madeAt,
            Exposure plain,
            Exposure balanced,
            int readingMillis,
            int computingMillis) {}

    Optional<Run> run(EventId event) {
        return database.sql("select * from matchmaking.recommendation_run where event_id = :event")
                .param("event", event.value())
                .query((row, number) -> run(row))
                .optional();
    }

    /// Puts these in the place of all that the event had.
    void replace(EventId event, Recommender recommender, Run run) {
        database.sql("delete from matchmaking.recommendation where event_id = :event")
                .param("event", event.value())
                .update();
        store(event, recommender, recommender.parties());
        countWords(event);
        database.sql(
                        """
                        insert into matchmaking.recommendation_run
                            (event_id, run, rules, made_at, plain_gini, balanced_gini, plain_mean, balanced_mean,
                             reading_ms, computing_ms)
                        values (:event, :run, :rules, :at, :plainGini, :balancedGini, :plainMean, :balancedMean,
                                :reading, :computing)
                        on conflict (event_id) do update set run = excluded.run, rules = excluded.rules, made_at = excluded.made_at,
                            plain_gini = excluded.plain_gini,
                            balanced_gini = excluded.balanced_gini, plain_mean = excluded.plain_mean,
                            balanced_mean = excluded.balanced_mean, reading_ms = excluded.reading_ms,
                            computing_ms = excluded.computing_ms, storing_ms = 0, changes = 0, change_ms = 0
                        """)
                .param("event", event.value())
                .param("run", run.id)
                .param("rules", run.rules)
                .param("at", run.madeAt.atOffset(ZoneOffset.UTC))
                .param("plainGini", run.plain.gini())
                .param("balancedGini", run.balanced.gini())
                .param("plainMean", run.plain.meanScore())
                .param("balancedMean", run.balanced.meanScore())
                .param("reading", run.readingMillis)
                .param("computing", run.computingMillis)
                .update();
    }

    private void countWords(EventId event) {
        database.sql("delete from matchmaking.word_use where event_id = :event")
                .param("event", event.value())
                .update();
        database.sql(
                        """
                        insert into matchmaking.word_use (event_id, word, users)
                        select event_id, word, count(*) from matchmaking.entry
                        cross join lateral unnest(stems) word
                        where event_id = :event group by event_id, word
                        union all
                        select :event, '', count(*) from matchmaking.entry where event_id = :event
                        """)
                .param("event", event.value())
                .update();
    }

    /// Stores the lists of these organisations as they are now.
    void store(EventId event, Recommender recommender, Collection<UUID> organisations) {
        batches.batchUpdate(
                """
                insert into matchmaking.recommendation (event_id, organisation_id, partners, scores)
                values (?, ?, ?, ?)
                on conflict (event_id, organisation_id) do update
                set partners = excluded.partners, scores = excluded.scores
                """,
                organisations.stream()
                        .sorted()
                        .map(id -> row(event, id, recommender.list(id)))
                        .toList());
    }

    /// Stores the lists that changed, and that those who left have none.
    ///
    /// @param run the id that the recommendations have from now on
    void change(EventId event, Recommender recommender, Collection<UUID> changed, UUID run) {
        store(event, recommender, changed);
        database.sql(
                        """
                        delete from matchmaking.recommendation
                        where event_id = :event and organisation_id = any (:changed) and partners = '{}'
                        """)
                .param("event", event.value())
                .param("changed", changed.toArray(UUID[]::new))
                .update();
        database.sql("update matchmaking.recommendation_run set run = :run where event_id = :event")
                .param("event", event.value())
                .param("run", run)
                .update();
    }

    void tookToStore(EventId event, long millis) {
        database.sql(
                        "update matchmaking.recommendation_run set storing_ms = :millis where event_id = :event")
                .param("event", event.value())
                .param("millis", millis)
                .update();
    }

    /// @param changes how many organisations were followed
    void tookToChange(EventId event, int changes, long millis) {
        database.sql(
                        """
                        update matchmaking.recommendation_run set changes = changes + :changes, change_ms = :millis
                        where event_id = :event
                        """)
                .param("event", event.value())
                .param("changes", changes)
                .param("millis", millis)
                .update();
    }

    private static Object[] row(EventId event, UUID id, List<Suggestion> list) {
        return new Object[] {
            event.value(),
            id,
            list.stream().map(Suggestion::id).toArray(UUID[]::new),
            list.stream().map(Suggestion::score).toArray(Float[]::new)
        };
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("run", UUID.class),
                row.getInt("rules"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new Exposure(row.getDouble("plain_gini"), row.getDouble("plain_mean")),
                new Exposure(row.getDouble("balanced_gini"), row.getDouble("balanced_mean")),
                row.getInt("reading_ms"),
                row.getInt("computing_ms"));
    }
}

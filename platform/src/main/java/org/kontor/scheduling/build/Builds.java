package org.kontor.scheduling.build;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventId;
import org.kontor.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All builds. Every step of a running build names its attempt, so that a node that was thought
/// dead and comes back changes nothing any more.
@Component
class Builds {
    private static final String SELECT =
            """
            select build.*, timetable_version.number as version_number
            from scheduling.build
            left join scheduling.timetable_version on timetable_version.build_id = build.id
            """;

    private final JdbcClient database;
    private final Clock clock;

    Builds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Queues a build, unless one is queued or running for the event.
    Optional<BuildId> queue(EventId event, PersonId by, int limitSeconds, boolean leastChange) {
        BuildId id = BuildId.next();
        int added =
                database.sql(
                                """
                                insert into scheduling.build
                                    (id, event_id, state, requested_by, requested_at, limit_seconds, least_change)
                                values (:id, :event, 'QUEUED', :by, :now, :limit, :least)
                                on conflict (event_id) where state in ('QUEUED', 'RUNNING') do nothing
                                """)
                        .param("id", id.value())
                        .param("event", event.value())
                        .param("by", by.value())
                        .param("now", now())
                        .param("limit", limitSeconds)
                        .param("least", leastChange)
                        .update();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /// Begins a new attempt; empty where the build has ended.
    Optional<Build> take(BuildId id) {
        database.sql(
                        """
                        update scheduling.build
                        set state = 'RUNNING', attempts = attempts + 1, started_at = :now
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .param("id", id.value())
                .param("now", now())
                .update();
        return find(id).filter(build -> build.state() == BuildState.RUNNING);
    }

    /// Asks the running attempt to keep the best found so far and end.
    void requestStop(BuildId id) {
        database.sql(
                        """
                        update scheduling.build set stop_requested = true
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        """)
                .param("id", id.value())
                .update();
    }

    /// Marks the build as done, and says whether the attempt is still the one that may.
    boolean done(Build build) {
        return end(build, BuildState.DONE, Optional.empty());
    }

    /// Marks the build as failed, unless a later attempt is under way.
    void fail(Build build, BuildFailure failure) {
        end(build, BuildState.FAILED, Optional.of(failure));
    }

    private boolean end(Build build, BuildState state, Optional<BuildFailure> failure) {
        return database.sql(
                                """
                                update scheduling.build
                                set state = :state, failure = :failure, finished_at = :now
                                where id = :id and state = 'RUNNING' and attempts = :attempt
                                """)
                        .param("id", build.id().value())
                        .param("state", state.name())
                        .param("failure", failure.map(Enum::name).orElse(null))
                        .param("now", now())
                        .param("attempt", build.attempt())
                        .update()
                == 1;
    }

    Optional<Build> find(BuildId id) {
        return database.sql(SELECT + "where build.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /// The build that is under way for the event, else the last.
    Optional<Build> latest(EventId event) {
        return database.sql(
                        SELECT
                                + "where build.event_id = :event order by requested_at desc, build.id desc limit 1")
                .param("event", event.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Build read(ResultSet row) throws SQLException {
        return new Build(
                new BuildId(row.getObject("id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                BuildState.valueOf(row.getString("state")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getInt("limit_seconds"),
                row.getBoolean("least_change"),
                row.getBoolean("stop_requested"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("failure")).map(BuildFailure::valueOf),
                Optional.ofNullable(row.getObject("version_number", Integer.class)));
    }
}

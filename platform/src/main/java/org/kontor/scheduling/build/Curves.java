package org.kontor.scheduling.build;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Phase;
import org.kontor.timetable.Score;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How builds went over time.
@Component
class Curves {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    Curves(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /// Adds points to the curve of the build's attempt.
    ///
    /// @return whether the organiser has asked to stop; empty where the attempt is no longer the
    ///     one that counts
    Optional<Boolean> add(Build build, List<ProgressPoint> points) {
        batches.batchUpdate(
                """
                insert into scheduling.build_progress (build_id, attempt, elapsed_ms, phase, found, bound)
                values (?, ?, ?, ?, ?, ?)
                on conflict (build_id, attempt, elapsed_ms) do nothing
                """,
                points.stream().map(point -> row(build, point)).toList());
        return database.sql(
                        """
                        select stop_requested from scheduling.build
                        where id = :id and state = 'RUNNING' and attempts = :attempt
                        """)
                .param("id", build.id().value())
                .param("attempt", build.attempt())
                .query(Boolean.class)
                .optional();
    }

    /// The curve of the build's last attempt in the order of time.
    List<ProgressPoint> of(Build build) {
        return database.sql(
                        """
                        select elapsed_ms, phase, found, bound from scheduling.build_progress
                        where build_id = :id and attempt = :attempt order by elapsed_ms
                        """)
                .param("id", build.id().value())
                .param("attempt", build.attempt())
                .query(
                        (row, number) ->
                                new ProgressPoint(
                                        row.getInt("elapsed_ms"),
                                        Phase.valueOf(row.getString("phase")),
                                        Optional.ofNullable(row.getArray("found"))
                                                .map(Curves::score),
                                        score(row.getArray("bound"))))
                .list();
    }

    private static Object[] row(Build build, ProgressPoint point) {
        return new Object[] {
            build.id().value(),
            build.attempt(),
            point.elapsedMs(),
            point.phase().name(),
            point.found().map(Curves::numbers).orElse(null),
            numbers(point.bound())
        };
    }

    private static Integer[] numbers(Score score) {
        return Arrays.stream(Objective.values()).map(score::get).toArray(Integer[]::new);
    }

    private static Score score(Array numbers) {
        try {
            Integer[] values = (Integer[]) numbers.getArray();
            Score score = Score.PERFECT;
            for (Objective objective : Objective.values()) {
                score = score.with(objective, values[objective.ordinal()]);
            }
            return score;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Lets the application recommend partners to thousands of participants, then follows single
/// changes, and takes what the application notes of how long that took and how evenly all are
/// shown.
final class MakingRecommendations {
    private static final int LONGEST_SECONDS = 5;
    private static final int LONGEST_CHANGE = 50;
    private static final double LEAST_FALL = 0.5;
    private static final double MOST_LOSS = 0.05;
    private static final int USUAL = 5_000;
    private static final int CHANGES = 9;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(20);

    private final Path home;
    private final int most;

    /// @param most participants of the larger event
    MakingRecommendations(Path home, int most) {
        this.home = home;
        this.most = Math.max(USUAL, most);
    }

    /// What the application notes of one event.
    record Figures(
            int parties,
            double listing,
            int reading,
            int computing,
            int storing,
            double plainGini,
            double balancedGini,
            double loss,
            Times changes) {

        boolean isFair() {
            return balancedGini <= plainGini * LEAST_FALL && loss <= MOST_LOSS;
        }

        boolean isQuick() {
            return reading + computing + storing <= LONGEST_SECONDS * 1000
                    && changes.median() <= LONGEST_CHANGE;
        }

        String line() {
            return "| %,d | %.1f | %.2f | %.2f | %.2f | %s | %.3f → %.3f | %.1f%% |%n"
                    .formatted(
                            parties,
                            listing,
                            reading / 1e3,
                            computing / 1e3,
                            storing / 1e3,
                            changes,
                            plainGini,
                            balancedGini,
                            loss * 100);
        }
    }

    /// Measures, and writes the report.
    ///
    /// @return the exit code: 1 where a figure for 5,000 does not hold
    int run() throws IOException, InterruptedException, SQLException {
        double load = Machine.load();
        try (Application application = Application.start(home);
                Connection database = application.connect()) {
            say("entering %,d organisations".formatted(most));
            ManyOrganisations.write(application, most);
            Figures few = measure(database, USUAL);
            List<Figures> all = new ArrayList<>(List.of(few));
            if (most > USUAL) {
                all.add(measure(database, most));
            }
            Path results = home.resolve("bench/results/recommendations.md");
            Files.createDirectories(results.getParent());
            Files.writeString(results, report(all, Machine.facts(load)));
            return few.isFair() && few.isQuick() ? 0 : 1;
        }
    }

    private Figures measure(Connection database, int count)
            throws SQLException, InterruptedException {
        say("letting %,d take part".formatted(count));
        UUID event = ManyParticipants.enter(database, count);
        say("waiting for their recommendations");
        long begin = System.nanoTime();
        await(
                database,
                "select count(*) from matchmaking.recommendation_run where event_id = ?",
                event,
                1);
        double waited = (System.nanoTime() - begin) / 1e9;
        double[] changes = new double[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            change(database, event, i);
            await(
                    database,
                    "select changes from matchmaking.recommendation_run where event_id = ?",
                    event,
                    i + 1);
            changes[i] =
                    number(
                            database,
                            "select change_ms from matchmaking.recommendation_run where event_id = ?",
                            event);
        }
        try (var read =
                database.prepareStatement(
                        """
                        select (select count(*) from matchmaking.recommendation r where r.event_id = run.event_id) as parties,
                               run.*
                        from matchmaking.recommendation_run run where event_id = ?
                        """)) {
            read.setObject(1, event);
            try (var row = read.executeQuery()) {
                row.next();
                int made =
                        row.getInt("reading_ms")
                                + row.getInt("computing_ms")
                                + row.getInt("storing_ms");
                var figures =
                        new Figures(
                                row.getInt("parties"),
                                Math.max(0, waited - made / 1e3),
                                row.getInt("reading_ms"),
                                row.getInt("computing_ms"),
                                row.getInt("storing_ms"),
                                row.getDouble("plain_gini"),
                                row.getDouble("balanced_gini"),
                                1 - row.getDouble("balanced_mean") / row.getDouble("plain_mean"),
                                Times.of(changes));
                System.err.print(figures.line());
                return figures;
            }
        }
    }

    /// Takes away a tag of one participant, as its people might.
    private static void change(Connection database, UUID event, int number) throws SQLException {
        String one =
                """
                (select organisation_id from matchmaking.profile where event_id = ?
                 order by organisation_id offset %d limit 1)
                """
                        .formatted(7 * number);
        for (String sql :
                List.of(
                        "update matchmaking.profile set tags = tags[2:] where event_id = ? and organisation_id = "
                                + one,
                        "select matchmaking.list(?, array[" + one + "])",
                        "insert into matchmaking.recommendation_due (event_id, organisation_id) select ?, organisation_id from "
                                + one
                                + " changed")) {
            try (var statement = database.prepareStatement(sql)) {
                statement.setObject(1, event);
                statement.setObject(2, event);
                statement.execute();
            }
        }
    }

    private static void await(Connection database, String sql, UUID event, long wanted)
            throws SQLException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        while (number(database, sql, event) < wanted) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("No recommendations in " + LONGEST_WAIT);
            }
            Thread.sleep(100);
        }
    }

    private static long number(Connection database, String sql, UUID event) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setObject(1, event);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static String report(List<Figures> all, String machine) {
        var lines = new StringBuilder();
        all.forEach(figures -> lines.append(figures.line()));
        return """
                # Recommendations to thousands

                `./kontor bench recommendations` lets made-up organisations, the same every time, take part in an event,
                each with a profile, two offers and a request, and waits for the application's job. Times are what the job
                itself notes: reading all from the database, making all lists, storing them; together they must stay within
                %d s for 5,000. Then %d participants change one after another; following one (reading it, scoring it with
                all, storing every list that it changes) must take at most %d ms at the median. The Gini coefficient of how
                often each is shown among the first ten must fall by half, at a loss of at most %.0f%% of the mean score.

                | participants | catalogue and waiting, s | reading, s | making, s | storing, s | one change, ms: median / 95%% within | Gini | loss |
                |---:|---:|---:|---:|---:|---:|---|---:|
                %s
                The job begins up to five seconds after a change; that wait is in the second column. Above 12,000
                participants the job looks first at what few share, and scores in full the 400 that come nearest by that.

                %s.
                """
                .formatted(
                        LONGEST_SECONDS, CHANGES, LONGEST_CHANGE, MOST_LOSS * 100, lines, machine);
    }

    private static void say(String what) {
        System.err.println(what + " …");
    }
}

package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.instance.RunningDemonstration.Kept;

/// `kill -9` at every stage of a build: after the next start it goes on by itself, gives one whole
/// version, and nothing is lost.
class KilledWhileBuildingTest {
    private static final int BUILDS = 5;
    private static final String NO_VERSION =
            "lock table scheduling.timetable_version in share mode";

    @TempDir static Path folder;

    private final DataFolder data = new DataFolder(folder.resolve("data"));
    private final RunningDemonstration demonstration = new RunningDemonstration(data);
    private final PlainBrowser organiser = new PlainBrowser();

    @Test
    void tenKillsLoseNothing() throws Exception {
        Kept before;
        try (var kontor = start()) {
            demonstration.signIn(organiser, kontor.address(), "ORGANISER");
            demonstration.awaitMeetings();
            before = demonstration.kept();
        }
        killedTwice(asSoonAsAskedFor(), whileStoring("scheduling.timetable_version"));
        killedTwice(
                when(() -> demonstration.latestBuild().attempt() == 1),
                whileStoring("scheduling.placement"));
        killedTwice(when(demonstration::hasFoundAny), whileStoring("scheduling.attendance"));
        killedTwice(withTheDatabaseServer(), whileStoring("audit.entry"));
        killedTwice(whileStoring("scheduling.left_out"), beforeItsJobIsGone());

        try (var kontor = start()) {
            String address = kontor.address();
            assertThat(demonstration.awaitEnd().state()).isEqualTo("DONE");
            await().atMost(RunningDemonstration.PATIENCE)
                    .until(() -> demonstration.jobsOfBuilds() == 0);
            assertThat(demonstration.kept()).isEqualTo(before);
            assertThat(demonstration.versionsOfBuilds()).isEqualTo(Collections.nCopies(BUILDS, 1L));
            assertThat(demonstration.halfVersions()).isEmpty();
            assertThat(demonstration.recorded("timetable.audit.build-requested")).isEqualTo(BUILDS);
            assertThat(demonstration.recorded("timetable.audit.built")).isEqualTo(BUILDS);
            demonstration.assertRecordIsWhole(address);
            assertThat(organiser.get(address + demonstration.timetable()).body())
                    .contains("Version " + BUILDS);
        }
    }

    /// Asks for a build, kills it, and kills its next attempt too; a build before it ends first.
    private void killedTwice(Kill first, Kill second) throws Exception {
        try (var kontor = start()) {
            String address = kontor.address();
            if (!demonstration.versionsOfBuilds().isEmpty()) {
                assertThat(demonstration.awaitEnd().state()).isEqualTo("DONE");
            }
            first.kill(kontor, () -> demonstration.build(organiser, address));
        }
        long stopped = data.serverProcess();
        try (var kontor = start()) {
            awaitAnotherServerThan(stopped);
            second.kill(kontor, () -> {});
            assertThat(demonstration.latestBuild().attempt()).isPositive();
        }
    }

    /// As soon as the database is there and long before the application is, so that the build
    /// cannot end before it is killed.
    private void awaitAnotherServerThan(long stopped) {
        await().atMost(RunningDemonstration.PATIENCE)
                .ignoreExceptions()
                .until(
                        () ->
                                data.serverProcess() != stopped
                                        && demonstration.count("select 1") == 1);
    }

    private ChildKontor start() throws IOException {
        return ChildKontor.start(
                folder,
                "--kontor.data=" + data.path(),
                "--kontor.demonstration=true",
                // So that a killed run is found dead by the time the next is ready.
                "--db-scheduler.heartbeat-interval=500ms");
    }

    private static Kill asSoonAsAskedFor() {
        return (kontor, ask) -> {
            ask.run();
            kontor.kill();
        };
    }

    /// Holds the versions, so that the build cannot end before the moment.
    private Kill when(Callable<Boolean> moment) {
        return (kontor, ask) -> {
            try (Connection held = data.hold(NO_VERSION)) {
                ask.run();
                await().atMost(RunningDemonstration.PATIENCE).until(moment);
                kontor.kill();
            }
        };
    }

    private Kill withTheDatabaseServer() {
        return (kontor, ask) -> {
            when(demonstration::hasFoundAny).kill(kontor, ask);
            assertThat(ProcessHandle.of(data.serverProcess()).orElseThrow().destroyForcibly())
                    .isTrue();
        };
    }

    /// Holds the table, so that the version is written down to there and no further.
    private Kill whileStoring(String table) {
        return (kontor, ask) -> {
            try (Connection held = data.hold("lock table %s in share mode".formatted(table))) {
                ask.run();
                awaitWaiting(table);
                kontor.kill();
            }
        };
    }

    /// The version is stored, and the job that did it is still there: it must not do it again.
    private Kill beforeItsJobIsGone() {
        return (kontor, ask) -> {
            int killed = demonstration.latestBuild().attempt();
            Connection unfinished = data.hold(NO_VERSION);
            ask.run();
            await().atMost(RunningDemonstration.PATIENCE)
                    .until(() -> demonstration.latestBuild().attempt() > killed);
            try (Connection held =
                    data.hold(
                            "select from instance.job where task_name = 'timetable-build' for update")) {
                unfinished.close();
                assertThat(demonstration.awaitEnd().state()).isEqualTo("DONE");
                kontor.kill();
                endItsSessions();
            }
            assertThat(demonstration.jobsOfBuilds()).isEqualTo(1);
        };
    }

    /// Else what it had asked of the database could still be done once the rows are let go.
    private void endItsSessions() throws IOException {
        String sessions =
                "select count(%s) from pg_stat_activity where usename = 'kontor_application'";
        demonstration.count(sessions.formatted("pg_terminate_backend(pid)"));
        await().atMost(RunningDemonstration.PATIENCE)
                .until(() -> demonstration.count(sessions.formatted("*")) == 0);
    }

    private void awaitWaiting(String table) {
        String waiting =
                "select count(*) from pg_locks where not granted and relation = '%s'::regclass"
                        .formatted(table);
        await().atMost(RunningDemonstration.PATIENCE).until(() -> demonstration.count(waiting) > 0);
    }

    /// A way to die in the middle of a build.
    private interface Kill {
        /// @param ask asks for the build, where it is not yet asked for
        void kill(ChildKontor kontor, Asking ask) throws Exception;
    }

    private interface Asking {
        void run() throws Exception;
    }
}

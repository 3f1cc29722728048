package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances on one database, with the settings that they have at work.
class TwoNodesTest {
    /// How long an organiser may be left waiting for a build whose node has died.
    private static final Duration ACCEPTABLE = Duration.ofMinutes(1);

    @TempDir Path folder;

    @Test
    void whatBeginsOnOneGoesOnOnTheOther() throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        var demonstration = new RunningDemonstration(data);
        try (var alone =
                ChildKontor.start(
                        folder, "--kontor.data=" + data.path(), "--kontor.demonstration=true")) {
            alone.address();
            demonstration.awaitMeetings();
        }
        var organiser = new PlainBrowser();
        try (var server = EmbeddedPostgres.start(data.path());
                var one = node(data, "one");
                var other = node(data, "other")) {
            assertThat(server.url(EmbeddedPostgres.DATABASE)).isEqualTo(data.url());
            demonstration.signIn(organiser, one.address(), "ORGANISER");
            assertThat(organiser.get(other.address() + demonstration.timetable()).statusCode())
                    .as("the other node's answer to who signed in on the one")
                    .isEqualTo(200);
            boolean oneRunsIt;
            // So that the build cannot end before its node is killed.
            try (Connection held =
                    data.hold("lock table scheduling.timetable_version in share mode")) {
                demonstration.build(organiser, other.address());
                await().atMost(RunningDemonstration.PATIENCE).until(demonstration::hasFoundAny);
                oneRunsIt = runner(demonstration).equals("one");
                (oneRunsIt ? one : other).kill();
            }
            ChildKontor alive = oneRunsIt ? other : one;
            await().atMost(ACCEPTABLE).until(() -> demonstration.latestBuild().attempt() == 2);
            assertThat(runner(demonstration)).isEqualTo(oneRunsIt ? "other" : "one");
            assertThat(demonstration.awaitEnd().state()).isEqualTo("DONE");
            assertThat(demonstration.versionsOfBuilds()).containsExactly(1L);
            assertThat(demonstration.halfVersions()).isEmpty();
            assertThat(organiser.get(alive.address() + demonstration.timetable()).body())
                    .contains("Version 1");
        }
    }

    private ChildKontor node(DataFolder data, String name) throws IOException {
        List<String> arguments = new ArrayList<>(data.asExternal());
        arguments.add("--db-scheduler.scheduler-name=" + name);
        return ChildKontor.start(folder, arguments.toArray(String[]::new));
    }

    /// The node that has the build's job.
    private static String runner(RunningDemonstration demonstration) throws IOException {
        return demonstration
                .database()
                .sql("select picked_by from instance.job where task_name = 'timetable-build'")
                .query(String.class)
                .single();
    }
}

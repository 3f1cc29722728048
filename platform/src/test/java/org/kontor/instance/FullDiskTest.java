package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/// An instance whose disk fills up while it runs: a small file system of its own, in a namespace
/// that needs no rights.
class FullDiskTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir Path folder;

    private final PlainBrowser organiser = new PlainBrowser();

    @Test
    void whatCannotBeStoredIsSaidAndAfterwardsItGoesOnByItself() throws Exception {
        try (var kontor = onASmallDisk("600m", "--kontor.demonstration=true")) {
            String address = kontor.address();
            Path disk = kontor.sees(folder.resolve("disk"));
            var demonstration = new RunningDemonstration(new DataFolder(disk));
            demonstration.signIn(organiser, address, "ORGANISER");
            demonstration.awaitMeetings();
            String programme =
                    address + demonstration.timetable().replace("/timetable", "/setup/sessions");
            long sessions = sessions(demonstration);
            long recorded = demonstration.recorded("events.audit.session.added");

            Path ballast = fill(disk);
            HttpResponse<String> refused = addSession(programme);
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body())
                    .contains("<h1>The disk is full</h1>", "free some space", "nothing half done");
            assertThat(sessions(demonstration)).isEqualTo(sessions);
            assertThat(demonstration.recorded("events.audit.session.added")).isEqualTo(recorded);
            assertThat(organiser.get(programme).statusCode()).as("reading goes on").isEqualTo(200);

            Files.delete(ballast);
            assertThat(addSession(programme).headers().firstValue("Location")).contains(programme);
            assertThat(sessions(demonstration)).isEqualTo(sessions + 1);

            ballast = fill(disk);
            useUpTheLog(demonstration);
            await().atMost(RunningDemonstration.PATIENCE)
                    .until(() -> organiser.get(programme).statusCode() == 503);
            assertThat(organiser.get(programme).body())
                    .contains("<h1>Kontor cannot reach its database</h1>");
            Files.delete(ballast);
            await().atMost(RunningDemonstration.PATIENCE)
                    .until(() -> organiser.get(programme).statusCode() == 200);
            assertThat(addSession(programme).headers().firstValue("Location")).contains(programme);
            assertThat(sessions(demonstration)).isEqualTo(sessions + 2);
            demonstration.assertRecordIsWhole(address);
        }
    }

    @Test
    void aDiskThatIsFullAtTheStartIsNamed() throws Exception {
        try (var kontor = onASmallDisk("100m")) {
            assertThat(kontor.exitCode()).isEqualTo(1);
            assertThat(kontor.output())
                    .contains(
                            "The disk of the data directory %s is full: "
                                    .formatted(folder.resolve("disk")));
        }
    }

    private ChildKontor onASmallDisk(String size, String... arguments) throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String own = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
        String mount = "mount -t tmpfs -o size=%s tmpfs %s && exec \"$@\"".formatted(size, disk);
        var all = new ArrayList<>(List.of(arguments));
        all.add("--kontor.data=" + disk);
        return ChildKontor.start(
                folder,
                List.of("unshare", own, "sh", "-c", mount, "sh"),
                all.toArray(String[]::new));
    }

    /// Leaves not a byte free, until the file is deleted.
    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        var block = new byte[MEGABYTE];
        int size = block.length;
        try (OutputStream file = Files.newOutputStream(ballast)) {
            while (size > 0) {
                try {
                    file.write(block, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
        return ballast;
    }

    /// Makes the server need room for its log, without which it cannot go on.
    private static void useUpTheLog(RunningDemonstration demonstration) throws IOException {
        var database = demonstration.database();
        assertThat(
                        catchThrowable(
                                () -> {
                                    for (int segment = 0; segment < 100; segment++) {
                                        database.sql(
                                                        "select pg_logical_emit_message(true, 'fill', 'fill')")
                                                .query()
                                                .singleRow();
                                        database.sql("select pg_switch_wal()").query().singleRow();
                                    }
                                }))
                .isInstanceOf(DataAccessException.class);
    }

    private HttpResponse<String> addSession(String programme) throws Exception {
        return organiser.send(
                programme + "/new",
                programme + "/new",
                Map.of(
                        "kind", "SEMINAR",
                        "level", "ALL",
                        "title-en", "Added while it runs",
                        "description-en", text(1),
                        "description-lt", text(2),
                        "day", "2017-09-21",
                        "starts", "08:00",
                        "ends", "08:10",
                        "capacity", "0"));
    }

    /// Too long for a row's own page, and nothing that could be packed.
    private static String text(long seed) {
        return new Random(seed)
                .ints(5000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static long sessions(RunningDemonstration demonstration) throws IOException {
        return demonstration.count("select count(*) from events.session");
    }
}

package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is promised about the running program, seen on processes of its own.
class RunningInstanceTest {
    private static final Pattern LINK = Pattern.compile("/en/sign-in/link\\?token=([\\w-]+)");

    @TempDir static Path folder;

    private final PlainBrowser stranger = new PlainBrowser();
    private final PlainBrowser browser = new PlainBrowser();

    @Test
    void killedAndStartedAgainNothingIsLostAndASecondNodeKnowsTheSession() throws Exception {
        var data = new DataFolder(folder.resolve("data"));
        long orphan;
        try (var first = real(data)) {
            String address = first.address();
            assertThat(first.output().lines().toList())
                    .as("what the console says at the first start")
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(stranger.get(address + "/health").body()).contains("\"status\":\"up\"");
            assertThat(stranger.get(address + "/en/sign-in").headers().allValues("Set-Cookie"))
                    .as("a stranger gets no session")
                    .noneMatch(cookie -> cookie.startsWith("SESSION"));
            becomeAdministrator(address, first.output());
            assertThat(browser.get(address + "/en/people").statusCode()).isEqualTo(200);

            assertThatAloneItsOwnerReads(data.path());
            assertThat(data.postmaster().get(5)).as("listens on").isEqualTo("127.0.0.1");
            try (var second = real(data)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output().lines().toList())
                        .singleElement()
                        .asString()
                        .contains("is in use by a running Kontor (process ");
            }
            first.kill();
            orphan = data.serverProcess();
            assertThat(ProcessHandle.of(orphan)).as("the database outlives").isPresent();
        }
        try (var again = real(data)) {
            String address = again.address();
            assertThat(data.serverProcess()).isNotEqualTo(orphan);
            assertThat(browser.get(address + "/en/people").statusCode()).isEqualTo(200);
            assertThat(again.output()).doesNotContain("token=");
            try (var node = secondNode(data)) {
                assertThat(browser.get(node.address() + "/en/people").body())
                        .contains("Rasa Administratorė");
                assertThat(node.output()).doesNotContain("Warning");
            }
        }
        assertThat(Files.exists(data.path().resolve("postgres/postmaster.pid")))
                .as("the database is stopped with the program")
                .isFalse();
        pretendNewer(data.path());
        assertRefused(
                "was written by a newer Kontor (migration 99991231",
                "--kontor.data=" + data.path());
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "Port %d is taken by another program. Choose another with --port."
                            .formatted(taken.getLocalPort()),
                    "--kontor.data=" + folder.resolve("port"),
                    "--kontor.demonstration=true",
                    "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void aRealInstallationWithoutMailIsRefused() throws Exception {
        assertRefused(
                "No mail server is set, so nobody could sign in.",
                "--kontor.data=" + folder.resolve("mail"));
    }

    @Test
    void aFullDiskIsNamed() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        String own = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
        try (var kontor =
                ChildKontor.start(
                        folder,
                        List.of(
                                "unshare",
                                own,
                                "sh",
                                "-c",
                                "mount -t tmpfs -o size=100m tmpfs " + small + " && exec \"$@\"",
                                "sh"),
                        "--kontor.data=" + small)) {
            assertThat(kontor.exitCode()).isEqualTo(1);
            assertThat(kontor.output())
                    .contains("The disk of the data directory %s is full: ".formatted(small));
        }
    }

    @Test
    void anUnreachableDatabaseIsOneLine() throws Exception {
        assertRefused(
                "Cannot reach the database at jdbc:postgresql://127.0.0.1:1/kontor: ",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/kontor");
    }

    @Test
    void aTooOldDatabaseIsOneLine() throws Exception {
        try (var old = new OldPostgres("15.14")) {
            assertRefused(
                    "is PostgreSQL 15; Kontor needs 16 or newer.",
                    "--spring.datasource.url=" + old.url(),
                    "--spring.datasource.username=kontor");
        }
    }

    private static void assertRefused(String line, String... arguments) throws Exception {
        try (var kontor = ChildKontor.start(folder, arguments)) {
            assertThat(kontor.exitCode()).isEqualTo(1);
            assertThat(kontor.output().lines().toList())
                    .singleElement()
                    .asString()
                    .startsWith("Kontor did not start: ")
                    .contains(line);
        }
    }

    private static ChildKontor real(DataFolder data) throws IOException {
        return ChildKontor.start(folder, "--kontor.data=" + data.path(), "--kontor.mail=none");
    }

    private static ChildKontor secondNode(DataFolder data) throws IOException {
        return ChildKontor.start(
                folder,
                Stream.concat(data.asExternal().stream(), Stream.of("--kontor.mail=none"))
                        .toArray(String[]::new));
    }

    private static void pretendNewer(Path data) {
        try (var server = EmbeddedPostgres.start(data)) {
            JdbcClient.create(
                            DatabaseStart.source(
                                    server.url(EmbeddedPostgres.DATABASE),
                                    EmbeddedPostgres.OWNER,
                                    server.password()))
                    .sql(
                            """
                            insert into public.schema_history
                                (installed_rank, version, description, type, script, installed_by, execution_time, success)
                            values (9999, '999912310000', 'tomorrow', 'SQL', 'V999912310000__tomorrow.sql', 'x', 1, true)
                            """)
                    .update();
        }
    }

    private static void assertThatAloneItsOwnerReads(Path data) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        for (String secret : List.of("owner.password", "application.password")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(data.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    private void becomeAdministrator(String address, String output) throws Exception {
        Matcher link = LINK.matcher(output);
        assertThat(link.find()).isTrue();
        HttpResponse<String> answer =
                browser.send(
                        address + link.group(),
                        address + "/en/first-administrator",
                        Map.of(
                                "token",
                                link.group(1),
                                "name",
                                "Rasa Administratorė",
                                "email",
                                "rasa@example.org"));
        assertThat(answer.headers().firstValue("Location")).contains(address + "/en/people");
    }
}

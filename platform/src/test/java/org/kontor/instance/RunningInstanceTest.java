package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
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
            assertThat(otherAddresses())
                    .as("where a real installation answers")
                    .allMatch(other -> answers(other, URI.create(address).getPort()));
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
    void aDatabaseThatCouldLoseCommittedDataIsRefused() throws Exception {
        var data = new DataFolder(folder.resolve("hasty"));
        try (var server = EmbeddedPostgres.start(data.path(), "-c fsync=off")) {
            JdbcClient.create(
                            DatabaseStart.source(
                                    server.url("postgres"),
                                    EmbeddedPostgres.OWNER,
                                    server.password()))
                    .sql("create database kontor")
                    .update();
            String[] external = {
                "--spring.datasource.url=" + data.url(),
                "--spring.datasource.username=" + EmbeddedPostgres.OWNER,
                "--spring.datasource.password=" + server.password()
            };
            assertRefused(
                    "PostgreSQL runs with fsync=off, so a power cut could lose committed data. It is set for the server",
                    external);
            data.database().sql("alter database kontor set synchronous_commit = off").update();
        }
        assertRefused(
                "PostgreSQL runs with synchronous_commit=off, so a power cut could lose committed data. It is set for the database: alter database … reset synchronous_commit.",
                "--kontor.data=" + data.path());
    }

    @Test
    void aDemonstrationIsReachedFromThisMachineAlone() throws Exception {
        try (var demonstration =
                ChildKontor.start(
                        folder,
                        "--kontor.data=" + folder.resolve("demonstration"),
                        "--kontor.demonstration=true",
                        "--server.address=0.0.0.0")) {
            int port = URI.create(demonstration.address()).getPort();
            assertThat(answers("127.0.0.1", port)).isTrue();
            assertThat(otherAddresses()).noneMatch(address -> answers(address, port));
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

    /// The machine's addresses but the one it usually calls itself by: at least another of
    /// loopback.
    private static List<String> otherAddresses() throws SocketException {
        return Stream.concat(
                        Stream.of("127.0.0.2"),
                        NetworkInterface.networkInterfaces()
                                .flatMap(NetworkInterface::inetAddresses)
                                .filter(Inet4Address.class::isInstance)
                                .filter(address -> !address.isLoopbackAddress())
                                .map(InetAddress::getHostAddress))
                .toList();
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException refused) {
            return false;
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

package org.kontor.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is promised about the running program, seen on processes of its own.
class RunningInstanceTest {
    private static final Pattern LINK = Pattern.compile("/en/sign-in/link\\?token=([\\w-]+)");
    private static final Pattern COOKIE = Pattern.compile("(SESSION|XSRF-TOKEN)=([^;]*)");
    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir static Path folder;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    @Test
    void killedAndStartedAgainNothingIsLostAndASecondNodeKnowsTheSession() throws Exception {
        Path data = folder.resolve("data");
        String session;
        long orphan;
        try (var first = real(data)) {
            String address = first.address();
            assertThat(first.output().lines().toList())
                    .as("what the console says at the first start")
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(get(address + "/health", "").body()).contains("\"status\":\"up\"");
            assertThat(get(address + "/en/sign-in", "").headers().allValues("Set-Cookie"))
                    .as("a stranger gets no session")
                    .noneMatch(cookie -> cookie.startsWith("SESSION"));
            session = becomeAdministrator(address, first.output());
            assertThat(get(address + "/en/people", session).statusCode()).isEqualTo(200);

            assertThatAloneItsOwnerReads(data);
            assertThat(postmaster(data).get(5)).as("listens on").isEqualTo("127.0.0.1");
            try (var second = real(data)) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output().lines().toList())
                        .singleElement()
                        .asString()
                        .contains("is in use by a running Kontor (process ");
            }
            first.kill();
            orphan = Long.parseLong(postmaster(data).getFirst());
            assertThat(ProcessHandle.of(orphan)).as("the database outlives").isPresent();
        }
        try (var again = real(data)) {
            String address = again.address();
            assertThat(Long.parseLong(postmaster(data).getFirst())).isNotEqualTo(orphan);
            assertThat(get(address + "/en/people", session).statusCode()).isEqualTo(200);
            assertThat(again.output()).doesNotContain("token=");
            try (var node = secondNode(data)) {
                assertThat(get(node.address() + "/en/people", session).body())
                        .contains("Rasa Administratorė");
                assertThat(node.output()).doesNotContain("Warning");
            }
        }
        assertThat(Files.exists(data.resolve("postgres/postmaster.pid")))
                .as("the database is stopped with the program")
                .isFalse();
        pretendNewer(data);
        assertRefused("was written by a newer Kontor (migration 99991231", "--kontor.data=" + data);
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

    private static ChildKontor real(Path data) throws IOException {
        return ChildKontor.start(folder, "--kontor.data=" + data, "--kontor.mail=none");
    }

    private static ChildKontor secondNode(Path data) throws IOException {
        return ChildKontor.start(
                folder,
                "--spring.datasource.url=" + url(data),
                "--spring.datasource.username=kontor_application",
                "--spring.datasource.password="
                        + Files.readString(data.resolve("application.password")),
                "--spring.flyway.user=" + EmbeddedPostgres.OWNER,
                "--spring.flyway.password=" + Files.readString(data.resolve("owner.password")),
                "--kontor.mail=none");
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

    private static String url(Path data) throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/kontor".formatted(postmaster(data).get(3));
    }

    private static List<String> postmaster(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid")).stream()
                .map(String::strip)
                .toList();
    }

    private String becomeAdministrator(String address, String output) throws Exception {
        Matcher link = LINK.matcher(output);
        assertThat(link.find()).isTrue();
        HttpResponse<String> page = get(address + link.group(), "");
        Matcher field = FIELD.matcher(page.body());
        assertThat(field.find()).isTrue();
        HttpRequest form =
                HttpRequest.newBuilder(URI.create(address + "/en/first-administrator"))
                        .header("Cookie", cookies(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "token=%s&_csrf=%s&name=Rasa+Administratorė&email=rasa%%40example.org"
                                                .formatted(link.group(1), field.group(1))))
                        .build();
        HttpResponse<String> answer = browser.send(form, BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location")).contains(address + "/en/people");
        return cookies(answer);
    }

    private HttpResponse<String> get(String address, String cookies)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies).build(),
                BodyHandlers.ofString());
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::find)
                .map(cookie -> cookie.group(1) + "=" + cookie.group(2))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}

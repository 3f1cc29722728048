package org.kontor.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The application as a process of its own, on fresh demonstration data that go with it.
final class Application implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    // PostgreSQL writes its port into the fourth line of this file.
    /// Files of interest lie no deeper; below them the server's own come and go.
    private static final int DEEPEST = 3;

    private static final int PORT_LINE = 3;

    private final Process process;
    private final Path data;
    private final URI address;

    private Application(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /// Starts the jar on fresh data and waits until it answers.
    static Application start(Path home) throws IOException, InterruptedException {
        return start(
                home.resolve("platform/target/kontor.jar"),
                Files.createTempDirectory("kontor-bench"),
                List.of());
    }

    /// Starts the jar on the data in the folder, made where it is missing, and waits until it
    /// answers.
    ///
    /// @param options for the virtual machine, beside those that the launcher gives
    static Application start(Path jar, Path data, List<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:+UseCompactObjectHeaders");
        command.addAll(options);
        command.addAll(
                List.of(
                        "-jar",
                        jar.toString(),
                        "--kontor.data=" + data.resolve("data"),
                        "--kontor.demonstration=true",
                        "--server.port=" + port));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("log").toFile())
                        .start();
        var application = new Application(process, data, URI.create("http://localhost:" + port));
        application.waitUntilReady();
        return application;
    }

    URI address() {
        return address;
    }

    /// A connection to its database, as the application's own role.
    Connection connect() throws IOException, SQLException {
        return connect("kontor_application", "application.password");
    }

    /// The statements that its database is sent from now on.
    StatementLog statements() throws IOException, SQLException {
        return new StatementLog(connect("kontor_owner", "owner.password"), file("postgres.log"));
    }

    /// Lets the database look at how much there is now, as it does by itself after a minute.
    void analyze() throws IOException, SQLException {
        try (Connection owner = connect("kontor_owner", "owner.password");
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    private Connection connect(String role, String password) throws IOException, SQLException {
        String port = Files.readAllLines(file("postmaster.pid")).get(PORT_LINE);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%s/kontor?reWriteBatchedInserts=true".formatted(port),
                role,
                Files.readString(file(password)).strip());
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(data, DEEPEST)) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    String log() throws IOException {
        return Files.readString(data.resolve("log"));
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        var browser = new Browser(address);
        while (process.isAlive() && Instant.now().isBefore(latest)) {
            try {
                if (browser.get("/health").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        String log = log();
        close();
        throw new IllegalStateException("The application did not start:\n" + log);
    }

    /// Stops the process as an administrator would, and leaves its data.
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.kontor.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The application as a process of its own, on fresh demonstration data that go with it.
final class Application implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path data;
    private final URI address;

    private Application(Process process, Path data, URI address) {
        this.process = process;
        this.data = data;
        this.address = address;
    }

    /// Starts the jar and waits until its first page is there.
    static Application start(Path home) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("kontor-bench");
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseCompactObjectHeaders",
                                "-jar",
                                home.resolve("platform/target/kontor.jar").toString(),
                                "--kontor.data=" + data.resolve("data"),
                                "--kontor.demonstration=true",
                                "--server.port=" + port)
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
                Thread.sleep(200);
            }
        }
        String log = log();
        close();
        throw new IllegalStateException("The application did not start:\n" + log);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
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

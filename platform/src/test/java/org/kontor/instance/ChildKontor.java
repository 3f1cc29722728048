package org.kontor.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The application as a process of its own, with what it prints.
final class ChildKontor implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Kontor is ready at (http://[^/]+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private ChildKontor(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildKontor start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), arguments);
    }

    /// Starts the application behind a prefix, such as `unshare`.
    ///
    /// @param folder for the file that takes the output
    static ChildKontor start(Path folder, List<String> prefix, String... arguments)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.kontor.Kontor"));
        if (List.of(arguments).stream().noneMatch(word -> word.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "kontor", ".out");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        return new ChildKontor(process, output);
    }

    /// Waits until it is ready, and returns where it is.
    String address() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Matcher ready = READY.matcher(output());
            if (ready.find()) {
                return ready.group(1);
            }
            if (!process.isAlive()) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("Kontor is not ready:\n" + output());
    }

    /// Waits until it ends by itself, and returns the exit code.
    int exitCode() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Kontor goes on:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /// A path as the process sees it, which may have file systems of its own.
    Path sees(Path path) {
        return Path.of("/proc/%d/root%s".formatted(process.pid(), path.toAbsolutePath()));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to stop, and waits until it has.
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

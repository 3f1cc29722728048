package org.kontor.instance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server of our own in a data directory: durable, on loopback only, with a generated
/// password.
///
/// The server outlives a killed application; the next start on the same directory stops it before
/// it starts its own. A server that dies is started again. A lock file keeps a second live instance
/// out.
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String OWNER = "kontor_owner";
    public static final String DATABASE = "kontor";
    private static final String DURABLE =
            "-c fsync=on -c synchronous_commit=on -c full_page_writes=on";

    private final DataDirectory data;
    private final Path home;
    private final Path cluster;
    private final Postmaster postmaster;
    private final Path log;
    private final String password;
    private final int port;
    private final ServerWatch watch;

    private EmbeddedPostgres(DataDirectory data, String settings) throws IOException {
        this.data = data;
        this.home = PostgresBinaries.unpackedIn(data.path());
        this.cluster = data.path().resolve("postgres");
        this.postmaster = new Postmaster(cluster);
        this.log = data.path().resolve("postgres.log");
        this.password = data.secret("owner.password");
        if (Files.exists(cluster)) {
            stopOrphan();
        } else {
            create();
        }
        this.port = freePort();
        start(settings);
        this.watch = new ServerWatch(new Watched(settings));
    }

    /// Starts a server on the data directory, making both where they are missing.
    ///
    /// @throws StartFailure when the directory is in use, cannot be written, or its disk is full
    public static EmbeddedPostgres start(Path data) {
        return start(data, DURABLE);
    }

    static EmbeddedPostgres start(Path path, String settings) {
        DataDirectory data = DataDirectory.take(path);
        try {
            return new EmbeddedPostgres(data, settings);
        } catch (IOException failure) {
            data.close();
            throw data.unusable(failure);
        } catch (RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    DataDirectory data() {
        return data;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        watch.close();
        try {
            if (postmaster.isRunning()) {
                run("stopping PostgreSQL", pgCtl("stop", "-m", "fast", "-w", "-t", "60"));
            }
            data.close();
        } catch (IOException failure) {
            throw new IllegalStateException("PostgreSQL did not stop: see " + log, failure);
        }
    }

    private void create() throws IOException {
        Path fresh = data.path().resolve("postgres.creating");
        if (Files.exists(fresh)) {
            Files.move(fresh, data.path().resolve("postgres.abandoned-" + System.nanoTime()));
        }
        run(
                "creating the database",
                List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + fresh,
                        "--username=" + OWNER,
                        "--pwfile=" + data.path().resolve("owner.password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--data-checksums"));
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopOrphan() throws IOException {
        if (postmaster.isRunning()) {
            run("stopping the server left by a killed run", pgCtl("stop", "-m", "fast", "-w"));
        } else {
            postmaster.forget();
        }
    }

    private void start(String settings) throws IOException {
        String options =
                "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -c timezone=UTC %s"
                        .formatted(port, settings);
        run(
                "starting PostgreSQL",
                pgCtl("start", "-w", "-t", "60", "-s", "-l", log.toString(), "-o", options));
    }

    private List<String> pgCtl(String action, String... arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin/pg_ctl").toString());
        command.add(action);
        command.add("--pgdata=" + cluster);
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(String what, List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        Path output = Files.createTempFile("kontor-postgres", ".log");
        try {
            Process process =
                    new ProcessBuilder(whole)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartFailure("Gave up after two minutes of " + what + ": see " + log);
            }
            if (process.exitValue() != 0) {
                throw new StartFailure(explain(what, Files.readString(output)));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + what, interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String explain(String what, String output) throws IOException {
        String said = output;
        if (Files.exists(log)) {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            said += String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        }
        if (said.contains("No space left on device")) {
            return "The disk is full while %s: free some space; nothing committed is lost."
                    .formatted(what);
        }
        return "PostgreSQL failed while %s (see %s): %s".formatted(what, log, said.strip());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// The server for who watches it.
    private final class Watched implements ServerWatch.Server {
        private final String settings;

        private Watched(String settings) {
            this.settings = settings;
        }

        @Override
        public boolean isAlive() {
            try {
                return postmaster.isRunning();
            } catch (IOException unreadable) {
                // The file is being written or removed: the next look will tell.
                return true;
            }
        }

        @Override
        public void start() {
            try {
                postmaster.forget();
                EmbeddedPostgres.this.start(settings);
            } catch (IOException failure) {
                throw data.unusable(failure);
            }
        }
    }
}

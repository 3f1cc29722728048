package org.kontor.instance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The process that serves a cluster, by the file in which PostgreSQL notes it.
record Postmaster(Path cluster) {

    boolean isRunning() throws IOException {
        Path file = file();
        return Files.exists(file)
                && ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
    }

    /// Clears away what a dead server left: first its workers, because two servers on the same
    /// files would spoil them, then the file, which could name a process that has since taken the
    /// number.
    ///
    /// @throws StartFailure where a worker does not end
    void forget() throws IOException {
        for (ProcessHandle worker : ProcessHandle.allProcesses().filter(this::worksHere).toList()) {
            await(worker);
        }
        Files.deleteIfExists(file());
    }

    private void await(ProcessHandle worker) {
        try {
            worker.onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new StartFailure(
                    "A killed PostgreSQL has left process %d at work in %s. End it and start again."
                            .formatted(worker.pid(), cluster),
                    stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.isSameFile(
                    Path.of("/proc", String.valueOf(process.pid()), "cwd"), cluster);
        } catch (IOException goneOrAnothers) {
            return false;
        }
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}

package org.kontor.bench.timetable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another program.
final class Program {

    private Program() {}

    /// What it prints.
    ///
    /// @param limit after which it is ended; what it printed until then counts
    static String run(List<String> command, Duration limit) throws IOException {
        Path output = Files.createTempFile("bench", ".out");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .redirectOutput(output.toFile())
                            .start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                process.waitFor();
            }
            return Files.readString(output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output);
        }
    }
}

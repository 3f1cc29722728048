package org.kontor.bench.timetable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.kontor.timetable.formats.Answer;

/// Our own engine through its command line, a process for each instance, started as `./kontor
/// timetable` does.
///
/// @param jar the library with its command line
record CommandLine(Path jar) implements Contender {

    @Override
    public String name() {
        return "Kontor, a process each";
    }

    @Override
    public Answer solve(Instance instance, Duration limit, long seed) throws IOException {
        return Answer.parse(
                Program.run(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xlog:disable",
                                "-XX:+AutoCreateSharedArchive",
                                "-XX:SharedArchiveFile=" + jar + ".jsa",
                                "-jar",
                                jar.toString(),
                                "solve",
                                instance.file().orElseThrow().toString(),
                                "--fairness",
                                Integer.toString(instance.fairness()),
                                "--limit",
                                Long.toString(limit.toSeconds()),
                                "--seed",
                                Long.toString(seed)),
                        limit.plusSeconds(10)));
    }
}

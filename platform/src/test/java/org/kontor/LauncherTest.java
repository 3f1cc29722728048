package org.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `kontor`, with programs in Maven's and Chromium's place that are quicker.
class LauncherTest {
    @TempDir Path folder;

    @BeforeEach
    void lay() throws IOException {
        Files.copy(Path.of("..", "kontor"), folder.resolve("kontor"));
        program("chromium", "");
        Files.createDirectories(folder.resolve("platform/src/test/java"));
        Files.createDirectories(folder.resolve("platform/target"));
        Files.createDirectories(folder.resolve("bench/target"));
    }

    @Test
    void theLastLinesOfTestNameWhatHadNoSchema() throws Exception {
        program(
                "mvn",
                """
                echo "mvn $*"
                echo "OneTest.isWellFormed: letter.xsd" > bench/target/without-schema.txt
                echo "OtherTest.isWellFormed: letter.xsd" > platform/target/without-schema.txt
                exit 3
                """);
        Run run = kontor("test");
        assertThat(run.output())
                .isEqualTo(
                        """
                        mvn -B -DforkCount=2 verify
                        Left out, because KONTOR_SCHEMAS does not name the folder of the published schemas:
                          OneTest.isWellFormed: letter.xsd
                          OtherTest.isWellFormed: letter.xsd
                        """);
        assertThat(run.exitCode()).as("of Maven").isEqualTo(3);
    }

    @Test
    void whereNothingIsLeftOutNothingIsSaid() throws Exception {
        Files.writeString(
                folder.resolve("platform/target/without-schema.txt"), "of an earlier run");
        program("mvn", "echo \"mvn $*\"");
        assertThat(kontor("test")).isEqualTo(new Run("mvn -B -DforkCount=2 verify\n", 0));
    }

    @Test
    void aNameThatIsNoTestIsAnError() throws Exception {
        program("mvn", "echo \"mvn $*\"");
        assertThat(kontor("test", "NoSuchTest"))
                .isEqualTo(new Run("kontor: no test class is named NoSuchTest\n", 2));
    }

    private Run kontor(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder("bash", folder.resolve("kontor").toString());
        command.command().addAll(List.of(arguments));
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        command.environment().remove("KONTOR_SCHEMAS");
        Process process = command.directory(folder.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(output, process.exitValue());
    }

    private void program(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/usr/bin/env bash\n" + lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private record Run(String output, int exitCode) {}
}

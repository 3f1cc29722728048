package org.kontor.timetable.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// The command line as somebody types it.
abstract class CommandLineFixture {
    static final String TIC_12 = "src/test/resources/b2bsop/original/tic-12.dzn";

    static final String PAIR =
            """
            nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = 2; nMorningSlots = 1;
            requested = [| 1, 2, 2, |];
            """;

    static final String EVENT =
            """
            {
              "slots": [{"id": "9", "day": 1, "part": 1}],
              "tables": [{"id": "T"}],
              "delegates": [{"id": "Ann"}, {"id": "Bo"}],
              "meetings": [
                {"id": "1", "priority": "MANDATORY", "sides": [
                  {"organisation": "A", "delegates": ["Ann"]},
                  {"organisation": "B", "delegates": ["Bo"]}]},
                {"id": "2", "weight": 5, "sides": [
                  {"organisation": "A", "delegates": ["Ann"]},
                  {"organisation": "B", "delegates": ["Bo"]}]}
              ]
            }
            """;

    @TempDir Path folder;

    record Outcome(int code, String out, String err) {}

    static Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(
                        List.of(arguments),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Outcome(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}

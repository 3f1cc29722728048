package org.kontor.timetable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;

/// The contract that scripts rely on.
class MainTest {

    private static final String TIC_12 = "src/test/resources/b2bsop/original/tic-12.dzn";

    private static final String PAIR =
            """
            nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = 2; nMorningSlots = 1;
            requested = [| 1, 2, 2, |];
            """;

    @TempDir private Path folder;

    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... arguments) {
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

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void solvesAndChecks() throws IOException {
        Outcome solved = run("solve", TIC_12, "--limit", "60", "--threads", "1", "--seed", "5");
        assertThat(solved.code()).isZero();
        assertThat(solved.out().lines()).hasSize(1);
        assertThat(solved.err()).contains("breaks 0, bound 0");
        Answer answer = Answer.parse(solved.out().strip());
        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                "tic-12",
                                Status.OPTIMAL,
                                Optional.of(0),
                                Optional.of(0),
                                answer.seconds(),
                                answer.slots()));
        String result = file("result.json", solved.out());
        assertThat(run("check", TIC_12, result)).isEqualTo(new Outcome(0, "valid, breaks 0\n", ""));
    }

    @Test
    void answersTheWholeOfASmallInstance() throws IOException {
        Outcome solved = run("solve", file("pair.dzn", PAIR));
        assertThat(solved.out())
                .matches(
                        "\\{\"instance\":\"pair\",\"status\":\"OPTIMAL\",\"breaks\":0,\"bound\":0,"
                                + "\"seconds\":[0-9.]+,\"slots\":\\[2]}\n");
    }

    @Test
    void saysInfeasible() throws IOException {
        Outcome solved = run("solve", file("full.dzn", PAIR.replace("nTables = 1", "nTables = 0")));
        assertThat(solved.code()).isZero();
        assertThat(solved.out())
                .matches(
                        "\\{\"instance\":\"full\",\"status\":\"INFEASIBLE\",\"breaks\":null,"
                                + "\"bound\":null,\"seconds\":[0-9.]+,\"slots\":\\[]}\n");
    }

    @Test
    void saysWhatIsBroken() throws IOException {
        String pair = file("pair.dzn", PAIR);
        String wrongSlot =
                file("wrong.json", "{\"status\":\"FEASIBLE\",\"breaks\":0,\"slots\":[1]}");
        assertThat(run("check", pair, wrongSlot))
                .isEqualTo(new Outcome(1, "meeting 1: may not be held in slot 1\n", ""));
        String wrongCount =
                file(
                        "wrong.json",
                        "{\"status\":\"FEASIBLE\",\"breaks\":7,\"bound\":9,\"slots\":[2]}");
        assertThat(run("check", pair, wrongCount))
                .isEqualTo(
                        new Outcome(
                                1, "breaks are 0, not 7\nthe bound 9 is above the breaks\n", ""));
        String tooFew = file("wrong.json", "{\"status\":\"FEASIBLE\",\"slots\":[]}");
        assertThat(run("check", pair, tooFew))
                .isEqualTo(
                        new Outcome(
                                1,
                                "0 slots for 1 meetings\n1 mandatory meetings are not scheduled\n",
                                ""));
    }

    @Test
    void namesLineAndReasonOfBadInput() throws IOException {
        String bad = file("bad.dzn", PAIR.replace("1, 2, 2", "1, 3, 2"));
        assertThat(run("solve", bad))
                .isEqualTo(
                        new Outcome(
                                2, "", bad + ", line 2: participant 3 is not between 1 and 2\n"));
        assertThat(run("solve", "nowhere.dzn"))
                .isEqualTo(new Outcome(2, "", "nowhere.dzn: there is no such file\n"));
        assertThat(run("solve", file("text.dzn", "hello")).code()).isEqualTo(2);
        Path bytes = Files.write(folder.resolve("bytes.dzn"), new byte[] {(byte) 0xff, 0, 7});
        assertThat(run("solve", bytes.toString()))
                .isEqualTo(new Outcome(2, "", bytes + ", line 1: the file is not text in UTF-8\n"));
    }

    @Test
    void refusesBadArguments() {
        assertThat(run()).isEqualTo(new Outcome(2, "", "say solve or check; try --help\n"));
        assertThat(run("solv").err()).isEqualTo("there is no command solv; try --help\n");
        assertThat(run("solve").err()).isEqualTo("name FILE.dzn; try --help\n");
        assertThat(run("solve", TIC_12, "--fast").err())
                .isEqualTo("there is no option --fast; try --help\n");
        assertThat(run("solve", TIC_12, "--limit").err())
                .isEqualTo("--limit needs a number; try --help\n");
        assertThat(run("solve", TIC_12, "--limit", "long").err())
                .isEqualTo("--limit needs a whole number, not long; try --help\n");
        assertThat(run("solve", TIC_12, "--threads", "0").err())
                .isEqualTo("--threads must lie between 1 and 256; try --help\n");
    }

    @Test
    void helps() {
        Outcome help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("solve FILE.dzn", "check FILE.dzn RESULT.json");
    }
}

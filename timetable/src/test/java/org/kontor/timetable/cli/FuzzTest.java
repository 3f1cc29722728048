package org.kontor.timetable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Result;
import org.kontor.timetable.Solver;
import org.kontor.timetable.formats.Mutation;
import org.kontor.timetable.formats.ProblemJson;
import org.kontor.timetable.formats.ResultJson;

/// Spoilt files: never a crash, always one line that says which file, where in it, and why. More of
/// them with `-Dkontor.fuzz=100`.
class FuzzTest {

    private static final int TIMES = Integer.getInteger("kontor.fuzz", 1);

    private static final String DZN =
            """
            nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 3; nMorningSlots = 2;
            requested = [| 1, 2, 1,
            | 2, 3, 3,
            |];
            forbidden = [{0}, {0, 2..3}, {}];
            fixed = [0, 1];
            precedences = [{2}, {}];
            """;

    private static final String ANSWER =
            """
            {"instance":"x","status":"FEASIBLE","breaks":0,"bound":0,"seconds":1.5,"slots":[2,1]}
            """;

    private static final String MODEL =
            """
            c by hand
            o 0
            s OPTIMUM FOUND
            v -1 2 -3 4 -5 -6 7 8 9 0
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

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Runs the command on spoilt copies of the file and counts those that cannot be read.
    private int spoil(String name, String good, long seed, int times, List<String> command)
            throws IOException {
        Mutation mutation = new Mutation(seed);
        int bad = 0;
        for (int i = 0; i < times * TIMES; i++) {
            byte[] bytes = mutation.of(good);
            Path file = write(name, bytes);
            String[] arguments =
                    command.stream()
                            .map(word -> word.equals("FILE") ? file.toString() : word)
                            .toArray(String[]::new);
            Outcome outcome = run(arguments);
            String what = "%s, copy %d".formatted(Arrays.toString(arguments), i);
            assertThat(outcome.code()).as(what).isIn(0, 1, 2, 3);
            if (outcome.code() == Main.BAD_INPUT) {
                bad++;
                assertThat(outcome.out()).as(what).isEmpty();
                assertThat(outcome.err())
                        .as(what)
                        .startsWith(file + ", ")
                        .satisfies(
                                message ->
                                        assertThat(message.substring((file + ", ").length()))
                                                .as(what)
                                                .containsPattern("^(line [0-9]+|values|/[^:]*): "));
            }
        }
        return bad / TIMES;
    }

    @Test
    void instances() throws IOException {
        Path answer = write("answer.json", ANSWER);
        assertThat(spoil("spoilt.dzn", DZN, 1, 3000, List.of("check", "FILE", answer.toString())))
                .isBetween(1000, 2950);
        assertThat(spoil("spoilt.dzn", DZN, 2, 500, List.of("export", "--wcnf", "FILE")))
                .isBetween(150, 490);
    }

    @Test
    void answers() throws IOException {
        Path instance = write("good.dzn", DZN);
        assertThat(
                        spoil(
                                "spoilt.json",
                                ANSWER,
                                3,
                                2000,
                                List.of("check", instance.toString(), "FILE")))
                .isBetween(700, 1950);
    }

    @Test
    void models() throws IOException {
        Path instance = write("good.dzn", DZN);
        assertThat(
                        spoil(
                                "spoilt.txt",
                                MODEL,
                                4,
                                2000,
                                List.of("decode", instance.toString(), "FILE")))
                .isBetween(700, 1950);
    }

    @Test
    void problemsAndResults() throws IOException {
        Options options = Options.within(Duration.ofSeconds(20)).withThreads(1);
        int bad = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Problem problem = new RandomProblems(seed).event();
            Result result = Solver.solve(problem, options);
            String event = ProblemJson.write(problem);
            String answer = ResultJson.write(result, problem.goals());
            String good = write("good.json", event).toString();
            String solved = write("result.json", answer).toString();
            bad += spoil("spoilt.json", event, seed, 50, List.of("check", "FILE", solved));
            bad += spoil("spoilt.json", answer, seed, 50, List.of("check", good, "FILE"));
        }
        assertThat(bad).isBetween(1000, 1950);
    }

    /// What is still readable after some damage has an answer, however strange it has become.
    @Test
    void whatCanBeReadCanBeSolved() throws IOException {
        int bad = spoil("spoilt.dzn", DZN, 5, 150, List.of("solve", "FILE", "--limit", "1"));
        String event = ProblemJson.write(new RandomProblems(6).event());
        bad += spoil("spoilt.json", event, 6, 150, List.of("solve", "FILE", "--limit", "1"));
        assertThat(bad).isBetween(100, 290);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "null", "[]", "{}", "\uFEFF", "0", "\"x\"", "% x"})
    void filesWithNextToNothing(String text) throws IOException {
        for (String name : List.of("small.dzn", "small.json")) {
            Path file = write(name, text);
            assertThat(run("solve", file.toString()).code()).isEqualTo(2);
            assertThat(run("solve", file.toString()).err()).startsWith(file + ", ");
        }
    }
}

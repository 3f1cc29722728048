package org.kontor.timetable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Result;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;
import org.kontor.timetable.formats.ResultJson;

class MainTest extends CommandLineFixture {

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
    void solvesAndChecksAnEventInJson() throws IOException {
        String event = file("event.json", EVENT);
        Outcome solved = run("solve", event, "--threads", "1");
        assertThat(solved.code()).isZero();
        assertThat(solved.out().lines()).hasSize(1);
        assertThat(solved.err()).contains("mandatory missed 0 (bound 0), weight missed 5 (bound ");
        Result result = ResultJson.parse(solved.out());
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.solution().orElseThrow().timetable().appointments())
                .isEqualTo(
                        List.of(new Appointment("1", "9", Optional.of("T"), List.of("Ann", "Bo"))));
        assertThat(run("check", event, file("result.json", solved.out())))
                .isEqualTo(
                        new Outcome(
                                0,
                                "valid, mandatory missed 0, weight missed 5, breaks 0,"
                                        + " fairness excess 0, table changes 0, moved 0\n",
                                ""));
    }

    @Test
    void saysWhatIsBrokenInAResult() throws IOException {
        String event = file("event.json", EVENT);
        String good = run("solve", event).out();
        String bold =
                good.replaceFirst("\"weightMissed\":5", "\"weightMissed\":4")
                        .replace("{\"meeting\":\"2\"", "{\"meeting\":\"1\"");
        assertThat(run("check", event, file("bold.json", bold)))
                .isEqualTo(
                        new Outcome(
                                1,
                                """
                                weight missed: 5, not 4
                                the bound is above the score
                                the bound does not reach the score, as OPTIMAL says
                                reasons are given for [1], left out are [2]
                                """,
                                ""));
        String twice = good.replace("[\"Ann\",\"Bo\"]", "[\"Ann\",\"Ann\"]");
        assertThat(run("check", event, file("twice.json", twice)).out())
                .contains("meeting 1: the side of organisation B asks for one of [Bo]");
        String infeasible =
                "{\"status\":\"INFEASIBLE\",\"contradiction\":{\"kind\":\"Exhausted\"}}";
        assertThat(run("check", event, file("none.json", infeasible)))
                .isEqualTo(
                        new Outcome(0, "the answer INFEASIBLE holds no timetable to check\n", ""));
    }

    @Test
    void namesPathAndReasonOfBadJson() throws IOException {
        String bad = file("bad.json", EVENT.replace("[\"Bo\"]", "[\"Di\"]"));
        assertThat(run("solve", bad))
                .isEqualTo(
                        new Outcome(
                                2,
                                "",
                                bad
                                        + ", /meetings/0/sides/1/delegates/0:"
                                        + " no delegate has the id Di\n"));
        String event = file("event.json", EVENT);
        assertThat(run("check", event, file("result.json", "{}")).err())
                .endsWith("result.json, /: the member \"status\" is missing\n");
        assertThat(run("solve", event, "--fairness", "1").err())
                .isEqualTo(
                        "--fairness is for FILE.dzn; in JSON it is one of the goals; try --help\n");
    }

    @Test
    void printsSchemas() {
        assertThat(run("schema", "problem").out()).contains("urn:kontor:timetable:problem");
        assertThat(run("schema", "result").out()).contains("urn:kontor:timetable:result");
        assertThat(run("schema", "explanation").out()).contains("urn:kontor:timetable:explanation");
        assertThat(run("schema"))
                .isEqualTo(
                        new Outcome(
                                2,
                                "",
                                "say schema and problem, result, explanation, forecast,"
                                        + " disruptions or repair; try --help\n"));
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
        assertThat(run())
                .isEqualTo(
                        new Outcome(
                                2,
                                "",
                                "say solve, check, explain, repair, forecast, export, decode or schema;"
                                        + " try --help\n"));
        assertThat(run("solv").err()).isEqualTo("there is no command solv; try --help\n");
        assertThat(run("solve").err()).isEqualTo("name FILE.dzn or FILE.json; try --help\n");
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
        assertThat(help.out()).contains("solve FILE", "check FILE RESULT.json", "schema problem");
    }
}

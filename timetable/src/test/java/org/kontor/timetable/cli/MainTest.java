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
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Result;
import org.kontor.timetable.Status;
import org.kontor.timetable.formats.Answer;
import org.kontor.timetable.formats.ResultJson;

/// The contract that scripts rely on.
class MainTest {

    private static final String TIC_12 = "src/test/resources/b2bsop/original/tic-12.dzn";

    private static final String PAIR =
            """
            nBusiness = 2; nMeetings = 1; nTables = 1; nTotalSlots = 2; nMorningSlots = 1;
            requested = [| 1, 2, 2, |];
            """;

    private static final String EVENT =
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
    void explainsWhatAnAnswerLacks() throws IOException {
        String event = file("event.json", EVENT);
        String result = file("result.json", run("solve", event).out());
        assertThat(run("explain", event, result))
                .isEqualTo(
                        new Outcome(
                                0,
                                "{\"conflicts\":[{\"subject\":{\"kind\":\"LeftOut\",\"meeting\":\"2\"},"
                                        + "\"extent\":\"MINIMAL\","
                                        + "\"causes\":[{\"kind\":\"Held\",\"meeting\":\"1\"}]}]}\n",
                                ""));
        String pair = file("full.dzn", PAIR.replace("nTables = 1", "nTables = 0"));
        String none = file("none.json", run("solve", pair).out());
        assertThat(run("explain", pair, none).out())
                .contains("{\"kind\":\"NoTimetable\"}", "{\"kind\":\"Tables\",\"slot\":\"2\"");
        String wrong = file("wrong.json", "{\"status\":\"FEASIBLE\",\"slots\":[1]}");
        assertThat(run("explain", file("pair.dzn", PAIR), wrong))
                .isEqualTo(new Outcome(1, "", "meeting 1: may not be held in slot 1\n"));
    }

    @Test
    void mendsAnAnswer() throws IOException {
        String event = file("event.json", EVENT);
        String result = file("result.json", run("solve", event).out());
        String off =
                file(
                        "off.json",
                        "{\"disruptions\":[{\"kind\":\"MeetingCancelled\",\"meeting\":\"1\"}]}");
        Outcome mended = run("repair", event, result, off);
        assertThat(mended.code()).isZero();
        assertThat(mended.out()).contains("\"moves\":[],\"lost\":[],\"timetable\":[]");
        String unknown =
                file(
                        "unknown.json",
                        "{\"disruptions\":[{\"kind\":\"MeetingCancelled\",\"meeting\":\"9\"}]}");
        assertThat(run("repair", event, result, unknown))
                .isEqualTo(new Outcome(2, "", unknown + ": No meeting has the id 9\n"));
        assertThat(run("repair", event, result).err())
                .isEqualTo("name FILE.json and RESULT.json and DISRUPTIONS.json; try --help\n");
    }

    @Test
    void foreseesAnEvent() {
        Outcome foreseen =
                run(
                        "forecast",
                        "--participants",
                        "4",
                        "--wishes",
                        "3",
                        "--acceptance",
                        "100",
                        "--tables",
                        "2",
                        "--slots",
                        "3",
                        "--events",
                        "1");
        assertThat(foreseen.code()).isZero();
        assertThat(foreseen.out())
                .isEqualTo(
                        "{\"events\":1,\"wanted\":{\"least\":6,\"middle\":6,\"most\":6},"
                                + "\"busiest\":{\"least\":3,\"middle\":3,\"most\":3},"
                                + "\"placed\":{\"least\":6,\"middle\":6,\"most\":6},"
                                + "\"possible\":{\"least\":6,\"middle\":6,\"most\":6},"
                                + "\"proven\":true,\"bottleneck\":\"NONE\","
                                + "\"tables\":{\"number\":2,\"proven\":true},"
                                + "\"slots\":{\"number\":3,\"proven\":true}}\n");
        assertThat(run("forecast", "--participants", "4", "--wishes", "4").err())
                .isEqualTo("--wishes must lie between 0 and 3; try --help\n");
        assertThat(run("forecast", "--favourites", "51").err())
                .isEqualTo("--favourites must lie between 1 and 50; try --help\n");
        assertThat(run("forecast", "--busy", "91").err())
                .isEqualTo("--busy must lie between 0 and 90; try --help\n");
    }

    @Test
    void exportsClausesAndDecodesModels() throws IOException {
        String pair = file("pair.dzn", PAIR);
        Outcome exported = run("export", "--wcnf", pair);
        assertThat(exported.code()).isZero();
        assertThat(exported.out())
                .startsWith(
                        """
                        c variable (m - 1) * 2 + s: meeting m is in slot s
                        h -1 0
                        h 2 0
                        """);
        String best = file("best.txt", "o 0\ns OPTIMUM FOUND\nv 01111\n");
        assertThat(run("decode", pair, best))
                .isEqualTo(
                        new Outcome(
                                0,
                                "{\"instance\":\"pair\",\"status\":\"OPTIMAL\",\"breaks\":0,"
                                        + "\"bound\":0,\"seconds\":0.000,\"slots\":[2]}\n",
                                ""));
        Outcome wrong = run("decode", pair, file("wrong.txt", "o 1\nv 1 -2 0\n"));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err())
                .isEqualTo(
                        """
                        meeting 1: may not be held in slot 1
                        the cost 1 is not the number of breaks
                        """);
        assertThat(run("decode", pair, file("two.txt", "v 11")).err())
                .endsWith("two.txt, values: meeting 1 is in the slots [1, 2]\n");
        assertThat(run("decode", pair, file("none.txt", "s UNSATISFIABLE")).code()).isZero();
        assertThat(run("decode", pair, file("open.txt", "s UNKNOWN")).code()).isEqualTo(3);
        assertThat(run("export", pair).err()).isEqualTo("say the form: --wcnf; try --help\n");
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

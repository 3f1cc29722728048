package org.kontor.timetable.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What the command line does with an answer: explain, mend and translate it, and look ahead.

class AnswerCommandsTest extends CommandLineFixture {

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
}

package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.timetable.Status;

class AnswerTest {

    private static final Answer ANSWER =
            new Answer(
                    "a \"b\"\\\n",
                    Status.FEASIBLE,
                    Optional.of(3),
                    Optional.of(1),
                    1.25,
                    List.of(2, 1, 4));

    @Test
    void isOneLineOfJson() {
        assertThat(ANSWER.toJson())
                .isEqualTo(
                        "{\"instance\":\"a \\\"b\\\"\\\\\\u000a\",\"status\":\"FEASIBLE\",\"breaks\":3,"
                                + "\"bound\":1,\"seconds\":1.250,\"slots\":[2,1,4]}");
    }

    @Test
    void isReadBackAsItWas() throws BadInput {
        assertThat(Answer.parse(ANSWER.toJson())).isEqualTo(ANSWER);
        Answer none =
                new Answer(
                        "x", Status.INFEASIBLE, Optional.empty(), Optional.empty(), 0, List.of());
        assertThat(Answer.parse(none.toJson())).isEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "[] # /: an object is expected",
                "{} # /: the member \"status\" is missing",
                "{\"status\":\"OPTIMAL\",\"slots\":[1.5]} # /slots/0: a whole number is expected",
                "{\"slots\":[1],\"status\":\"GOOD\"}"
                        + " # /status: one of [OPTIMAL, FEASIBLE, INFEASIBLE, UNKNOWN] is expected",
                "{\"slots\":[1,]} # line 1: a value is expected",
                "{\"slots\":[1 # line 1: the text ends too early",
                "{\"slots\":[1]} x # line 1: nothing may follow the value",
            })
    void saysWhyAFileIsBad(String text, String message) {
        assertThatThrownBy(() -> Answer.parse(text))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
    }

    @Test
    void noFileCrashesIt() {
        Random random = new Random(3);
        int bad = 0;
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(ANSWER.toJson());
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, (char) (random.nextInt(126) + 1));
                default -> text.setLength(at);
            }
            try {
                Answer.parse(text.toString());
            } catch (BadInput e) {
                bad++;
            }
        }
        assertThat(bad).isBetween(1000, 4999);
    }
}

package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;

class DznTest {

    private static final String SMALL =
            """
            % two meetings
            nBusiness = 3; nMeetings = 2;
            nTables = 1;
            nTotalSlots = 3;
            nMorningSlots = 2;
            requested = [| 1, 2, 1,
            | 2, 3, 3,
            |];
            forbidden = [{0}, {0, 2..3}, {}];
            fixed = [0, 1];
            precedences = [{2}, {}];
            """;

    @Test
    void readsEverythingThatMatters() throws BadInput {
        assertThat(Dzn.parse(SMALL, 1))
                .isEqualTo(
                        new Problem(
                                List.of(
                                        new Slot("1", 1, 1),
                                        new Slot("2", 1, 1),
                                        new Slot("3", 1, 1)),
                                List.of(new Table("1")),
                                List.of(),
                                List.of(
                                        new Delegate("1"),
                                        new Delegate("2", Set.of("2", "3")),
                                        new Delegate("3")),
                                List.of(
                                        meeting(
                                                "1",
                                                "1",
                                                "2",
                                                new Times(
                                                        Optional.of(Set.of("1", "2")),
                                                        Optional.empty(),
                                                        Set.of("2"))),
                                        meeting("2", "2", "3", Times.at("1"))),
                                Goals.benchmark(1)));
    }

    private static Meeting meeting(String id, String one, String other, Times times) {
        return new Meeting(
                id,
                List.of(Side.anyOf(one, one), Side.anyOf(other, other)),
                Priority.MANDATORY,
                1,
                Place.ANYWHERE,
                times);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "nTables = 1; # nTables = ; # line 3: expected a number but found ';'",
                "nTables = 1; # nTables = 99999999999; # line 3: the number 99999999999 is too large",
                "nTables = 1; # # line 11: nTables is missing",
                "nTables = 1; # nTables = {1}; # line 3: nTables must be a number",
                "nTables = 1; # nTables = 1; nTables = 2; # line 3: nTables is given twice",
                "nTables = 1; # nTable = 1; # line 3: the name nTable is not one of this problem's",
                "nTables = 1; # nTables = -1; # line 3: nTables -1 is not between 0 and 100000",
                "nTables = 1; # nTables ? 1; # line 3: did not expect the character '?'",
                "| 2, 3, 3, # | 2, 3, # line 7: a row of requested has 2 numbers, not 3",
                "| 2, 3, 3, # | 2, 2, 3, # line 7: participant 2 cannot meet itself",
                "| 2, 3, 3, # | 2, 4, 3, # line 7: participant 4 is not between 1 and 3",
                "| 2, 3, 3, # | 2, 3, 4, # line 7: session 4 is not between 1 and 3",
                "| 2, 3, 3, # # line 6: requested has 1 entries, not 2",
                "{0, 2..3} # {0, 2..4} # line 9: forbidden 4 is not between 0 and 3",
                "{0, 2..3} # {0, {2}} # line 9: a set may hold numbers only",
                "[0, 1] # [0, 4] # line 10: fixed 4 is not between 0 and 3",
                "[0, 1] # [0] # line 10: fixed has 1 entries, not 2",
                "[{2}, {}]; # [{3}, {}]; # line 11: precedences 3 is not between 1 and 2",
                "[{2}, {}]; # [{}, {2}]; # line 11: meeting 2 cannot precede itself",
                "{0, 2..3} # {0, 2..999999999}"
                        + " # line 9: the range 2..999999999 stands for too many numbers",
                "[{2}, {}]; # [{2}, {} # line 11: expected ']' but found the end of the file",
                "nTotalSlots = 3; # nTotalSlots = 65; # line 4: nTotalSlots 65 is not between 0 and 64",
            })
    void saysWhereAndWhyAFileIsBad(String good, String bad, String message) {
        String text = SMALL.replace(good, bad == null ? "" : bad);
        assertThatThrownBy(() -> Dzn.parse(text, 2))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
    }

    @Test
    void noFileCrashesIt() throws IOException {
        String good = Files.readString(Path.of("src/test/resources/b2bsop/fixed020/tic-12.dzn"));
        Random random = new Random(7);
        int bad = 0;
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? good : SMALL);
            int changes = 1 + random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                mutilate(text, random);
            }
            try {
                Dzn.parse(text.toString(), 2);
            } catch (BadInput e) {
                assertThat(e).hasMessageStartingWith(e.place() + ": ");
                assertThat(Integer.parseInt(e.place().replaceFirst("^line ", "")))
                        .isBetween(1, text.toString().split("\n", -1).length);
                bad++;
            }
        }
        assertThat(bad).isBetween(1000, 2990);
    }

    private static void mutilate(StringBuilder text, Random random) {
        if (text.isEmpty()) {
            return;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, "{}[]|;=,-.%\n0123456789a\u0000é".charAt(random.nextInt(25)));
            case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            case 3 -> text.setLength(at);
            default -> text.setCharAt(at, (char) random.nextInt(300));
        }
    }
}

package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Objective;
import org.kontor.timetable.Organisation;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;
import org.kontor.timetable.Timetable;

class ProblemJsonTest {

    private static final String WHOLE =
            """
            {
              "slots": [
                {"id": "09:00", "day": 1, "part": 1, "capacity": 1},
                {"id": "09:25", "day": 1, "part": 1}
              ],
              "tables": [{"id": "T1"}, {"id": "T2", "features": ["quiet"], "closed": ["09:00"]}],
              "organisations": [{"id": "Amber", "dailyLimit": 4}],
              "delegates": [
                {"id": "Ann", "unavailable": ["09:25"], "dailyLimit": 3},
                {"id": "Bo"},
                {"id": "Cy", "resource": true}
              ],
              "meetings": [
                {
                  "id": "1",
                  "sides": [
                    {"organisation": "Amber", "delegates": ["Ann"]},
                    {"organisation": "Birch", "attendance": "ALL", "delegates": ["Bo", "Cy"]}
                  ],
                  "priority": "MANDATORY",
                  "weight": 7,
                  "place": {"features": ["quiet"], "pinned": "T2"},
                  "times": {"allowed": ["09:00"], "pinned": "09:00", "after": ["2"]}
                },
                {
                  "id": "2",
                  "sides": [
                    {"organisation": "Amber", "delegates": ["Ann"]},
                    {"organisation": "Birch", "delegates": ["Bo"]}
                  ],
                  "place": {"online": true}
                }
              ],
              "goals": {
                "order": ["MANDATORY_MISSED", "WEIGHT_MISSED", "MOVED"],
                "fairness": {"difference": 1, "hard": true},
                "complete": true,
                "closeTo": [
                  {"meeting": "1", "slot": "09:00", "table": "T2", "delegates": ["Ann", "Bo"]},
                  {"meeting": "2", "slot": "09:25", "delegates": []}
                ]
              }
            }
            """;

    private static final Problem PROBLEM =
            new Problem(
                    List.of(new Slot("09:00", 1, 1, 1), new Slot("09:25", 1, 1)),
                    List.of(new Table("T1"), new Table("T2", Set.of("quiet"), Set.of("09:00"))),
                    List.of(new Organisation("Amber", 4)),
                    List.of(
                            new Delegate("Ann", Set.of("09:25"), 3, false),
                            new Delegate("Bo"),
                            new Delegate("Cy", Set.of(), Integer.MAX_VALUE, true)),
                    List.of(
                            new Meeting(
                                    "1",
                                    List.of(
                                            Side.anyOf("Amber", "Ann"),
                                            Side.allOf("Birch", "Bo", "Cy")),
                                    Priority.MANDATORY,
                                    7,
                                    new Place(false, Set.of("quiet"), Optional.of("T2")),
                                    new Times(
                                            Optional.of(Set.of("09:00")),
                                            Optional.of("09:00"),
                                            Set.of("2"))),
                            new Meeting("2", Side.anyOf("Amber", "Ann"), Side.anyOf("Birch", "Bo"))
                                    .withPlace(Place.ONLINE)),
                    new Goals(
                            List.of(
                                    Objective.MANDATORY_MISSED,
                                    Objective.WEIGHT_MISSED,
                                    Objective.MOVED),
                            Fairness.hard(1),
                            true,
                            Optional.of(
                                    new Timetable(
                                            List.of(
                                                    new Appointment(
                                                            "1",
                                                            "09:00",
                                                            Optional.of("T2"),
                                                            List.of("Ann", "Bo")),
                                                    new Appointment(
                                                            "2",
                                                            "09:25",
                                                            Optional.empty(),
                                                            List.of()))))));

    @Test
    void readsAndWritesTheWholeModel() throws BadInput {
        assertThat(ProblemJson.parse(WHOLE)).isEqualTo(PROBLEM);
        String written = ProblemJson.write(PROBLEM);
        assertThat(written.lines()).hasSize(1);
        assertThat(written.replaceAll("\\s", "")).isEqualTo(WHOLE.replaceAll("\\s", ""));
        assertThat(Schemas.errors(Schemas.PROBLEM, WHOLE)).isEmpty();
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() throws BadInput {
        assertThat(
                        ProblemJson.parse(
                                "{'slots':[],'tables':[],'delegates':[],'meetings':[]}"
                                        .replace('\'', '"')))
                .isEqualTo(new Problem(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void everyProblemIsReadBackAsItWasAndKeepsToTheSchema() throws BadInput {
        for (long seed = 1; seed <= 300; seed++) {
            RandomProblems random = new RandomProblems(seed);
            Problem problem = seed % 3 == 0 ? random.published() : random.event();
            String json = ProblemJson.write(problem);
            assertThat(ProblemJson.parse(json)).as("seed %d", seed).isEqualTo(problem);
            assertThat(Schemas.errors(Schemas.PROBLEM, json)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void whatIsReadKeepsToTheSchemaAndIsWrittenTheSame() throws BadInput {
        Mutation mutation = new Mutation(9);
        int read = 0;
        for (int i = 0; i < 4000; i++) {
            String json = new String(mutation.of(WHOLE), StandardCharsets.UTF_8);
            Optional<Problem> problem = Optional.empty();
            try {
                problem = Optional.of(ProblemJson.parse(json));
            } catch (BadInput e) {
                continue;
            }
            read++;
            assertThat(Schemas.errors(Schemas.PROBLEM, json)).as(json).isEmpty();
            assertThat(Optional.of(ProblemJson.parse(ProblemJson.write(problem.orElseThrow()))))
                    .isEqualTo(problem);
        }
        assertThat(read).isBetween(100, 3000);
    }

    @Test
    void anyCharacterMayStandInAnId() throws BadInput {
        String odd = "\"\\/\b\f\n\r\t\u0000\u2028é\ud83d\ude00\ud83d~1";
        Problem problem =
                new Problem(
                        List.of(new Slot(odd, 1, 1)),
                        List.of(),
                        List.of(new Delegate(odd, Set.of(odd))),
                        List.of());
        assertThat(ProblemJson.parse(ProblemJson.write(problem))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"day\": 1, \"part\": 1} # \"part\": 1} # /slots/1: the member \"day\" is missing",
                "\"part\": 1} # \"part\": 1.5} # /slots/1/part: a whole number is expected",
                "\"part\": 1} # \"part\": 1e12}"
                        + " # /slots/1/part: 1000000000000 is not between -2147483647 and 2147483647",
                "\"id\": \"09:25\" # \"id\": \"09:00\""
                        + " # /slots/1/id: the id 09:00 stands at /slots/0/id already",
                "\"id\": \"T1\" # \"id\": null # /tables/0/id: a string is expected",
                "[{\"id\": \"T1\"}, # [[], # /tables/0: an object is expected",
                "[{\"id\": \"T1\"}, # [{\"id\": \"T1\", \"feature\": []},"
                        + " # /tables/0: there is no member \"feature\", only id, features, closed",
                "\"closed\": [\"09:00\"] # \"closed\": [\"9\"]"
                        + " # /tables/1/closed/0: no slot has the id 9",
                "[\"quiet\"], \"closed\" # \"quiet\", \"closed\""
                        + " # /tables/1/features: an array is expected",
                "\"dailyLimit\": 4 # \"dailyLimit\": -1"
                        + " # /organisations/0/dailyLimit: -1 is not between 0 and 2147483647",
                "\"resource\": true # \"resource\": 1"
                        + " # /delegates/2/resource: true or false is expected",
                "[\"Bo\", \"Cy\"] # [\"Bo\", \"Bo\"]"
                        + " # /meetings/0/sides/1: Organisation Birch: a side names a delegate twice",
                "[\"Bo\", \"Cy\"] # [\"Bo\", \"Di\"]"
                        + " # /meetings/0/sides/1/delegates/1: no delegate has the id Di",
                "[\"Bo\", \"Cy\"] # [\"Ann\"]"
                        + " # /meetings/0: Meeting 1: delegate Ann stands on two sides",
                "\"ALL\" # \"SOME\""
                        + " # /meetings/0/sides/1/attendance: one of [ANY_ONE, ALL] is expected",
                "\"weight\": 7 # \"weight\": 10001"
                        + " # /meetings/0/weight: 10001 is not between 1 and 10000",
                "\"pinned\": \"T2\" # \"pinned\": \"T2\", \"online\": true"
                        + " # /meetings/0/place: A meeting online has no table to ask for",
                "\"after\": [\"2\"] # \"after\": [\"3\"]"
                        + " # /meetings/0/times/after/0: no meeting has the id 3",
                "\"WEIGHT_MISSED\", # # /goals: Goals begin with mandatory meetings and wishes,"
                        + " in this order",
                "\"MOVED\" # \"MOVED\", \"MOVED\" # /goals: Goals name an objective twice",
                "\"slot\": \"09:25\", # # /goals/closeTo/1: the member \"slot\" is missing",
                "\"goals\" # \"goal~/s\" # /: there is no member \"goal~/s\", only $schema, slots,"
                        + " tables, organisations, delegates, meetings, goals",
                "{\"id\": \"Bo\"}, # {\"id\": \"Bo\"} # line 11: ',' is expected",
                "{\"id\": \"Bo\"}, # {\"id\": \"Bo\", \"id\": \"Bo\"},"
                        + " # line 10: the name \"id\" stands twice",
            })
    void saysWhereAndWhyAFileIsBad(String good, String bad, String message) {
        String text = WHOLE.replace(good, bad == null ? "" : bad);
        assertThat(text).isNotEqualTo(WHOLE);
        assertThatThrownBy(() -> ProblemJson.parse(text))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
    }

    @Test
    void aGridMustBeInOrderAndNotTooLong() {
        String back =
                WHOLE.replace("\"day\": 1, \"part\": 1, \"cap", "\"day\": 2, \"part\": 1, \"cap");
        assertThatThrownBy(() -> ProblemJson.parse(back))
                .hasMessage("/: Slot 09:25: days and their parts must follow in order");
        StringBuilder slots = new StringBuilder();
        for (int i = 0; i < 65; i++) {
            slots.append("{\"id\": \"x%d\", \"day\": 0, \"part\": 3},".formatted(i));
        }
        String longer = WHOLE.replace("\"slots\": [", "\"slots\": [" + slots);
        assertThatThrownBy(() -> ProblemJson.parse(longer))
                .hasMessage("/slots/64: at most 64 slots may follow without a gap");
    }
}

package org.kontor.timetable.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.timetable.Contradiction;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Options;
import org.kontor.timetable.Problem;
import org.kontor.timetable.RandomProblems;
import org.kontor.timetable.Result;
import org.kontor.timetable.Score;
import org.kontor.timetable.Solver;
import org.kontor.timetable.Status;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.Unscheduled;

class ResultJsonTest {

    private static final String FOUND =
            """
            {
              "status": "FEASIBLE",
              "seconds": 1.25,
              "score": {"mandatoryMissed": 0, "weightMissed": 3, "breaks": 2,
                "fairnessExcess": 0, "tableChanges": 1, "moved": 0},
              "proven": ["MANDATORY_MISSED"],
              "bound": {"mandatoryMissed": 0, "weightMissed": 1, "breaks": 0,
                "fairnessExcess": 0, "tableChanges": 0, "moved": 0},
              "timetable": [
                {"meeting": "1", "slot": "09:00", "table": "T2", "delegates": ["Ann", "Bo"]}
              ],
              "unscheduled": [
                {
                  "meeting": "2",
                  "obstacles": {"09:00": [{"kind": "DelegateAway", "delegate": "Ann"}]},
                  "cure": {"slot": "09:00", "delegates": ["Ann"], "change": {"kind": "AddTable"}}
                }
              ]
            }
            """;

    @Test
    void everyResultIsReadBackAsItWasAndKeepsToTheSchema() throws BadInput {
        Options options = Options.within(Duration.ofSeconds(20)).withThreads(1);
        int none = 0;
        for (long seed = 1; seed <= 200; seed++) {
            RandomProblems random = new RandomProblems(seed);
            Problem problem = seed % 3 == 0 ? random.published() : random.event();
            Result result = Solver.solve(problem, options);
            none += result.solution().isEmpty() ? 1 : 0;
            Result rounded =
                    new Result(
                            result.status(),
                            result.solution(),
                            result.bound(),
                            result.unscheduled(),
                            result.contradiction(),
                            Duration.ofMillis(result.elapsed().toMillis()));
            String json = ResultJson.write(result, problem.goals());
            assertThat(ResultJson.parse(json)).as("seed %d", seed).isEqualTo(rounded);
            assertThat(Schemas.errors(Schemas.RESULT, json)).as("seed %d", seed).isEmpty();
        }
        assertThat(none).isBetween(10, 190);
    }

    @Test
    void everyKindOfReasonIsReadBackAsItWas() throws BadInput {
        SequencedMap<String, List<Obstacle>> obstacles = new LinkedHashMap<>();
        obstacles.put(
                "09:00",
                List.of(
                        new Obstacle.SlotNotAllowed(),
                        new Obstacle.PinnedElsewhere("09:25"),
                        new Obstacle.DelegateAway("Ann"),
                        new Obstacle.DelegateBusy("Ann", "1"),
                        new Obstacle.DelegateLimit("Ann", 1, 3),
                        new Obstacle.OrganisationLimit("Amber", 1, 4)));
        obstacles.put(
                "09:25",
                List.of(
                        new Obstacle.TablesFull(Set.of("quiet", "dry")),
                        new Obstacle.TableTaken("T1", "1"),
                        new Obstacle.NoSuchTable(Set.of()),
                        new Obstacle.TableClosed("T1"),
                        new Obstacle.NotAfter("1", "09:00"),
                        new Obstacle.NotBefore("1", "09:00"),
                        new Obstacle.Unfair(2)));
        List<Cure.Change> changes =
                List.of(
                        new Cure.Include(),
                        new Cure.AllowSlot(),
                        new Cure.UnpinSlot(),
                        new Cure.UnpinTable(),
                        new Cure.FreeDelegate("Ann"),
                        new Cure.MoveMeeting("1", "09:00"),
                        new Cure.DropMeeting("1"),
                        new Cure.RaiseDelegateLimit("Ann", 4),
                        new Cure.RaiseOrganisationLimit("Amber", 5),
                        new Cure.AddTable(),
                        new Cure.DropPrecedence("1", "2"),
                        new Cure.RaiseFairness(3));
        assertThat(kinds(obstacles.values().stream().flatMap(List::stream).toList()))
                .isEqualTo(Set.of(Obstacle.class.getPermittedSubclasses()));
        assertThat(kinds(changes)).isEqualTo(Set.of(Cure.Change.class.getPermittedSubclasses()));
        List<Unscheduled> unscheduled = new ArrayList<>();
        for (Cure.Change change : changes) {
            Cure cure = new Cure("09:00", List.of("Ann", "Bo"), change);
            unscheduled.add(new Unscheduled("m", obstacles, Optional.of(cure)));
        }
        roundTrip(
                new Result(
                        Status.FEASIBLE,
                        Optional.of(
                                new Result.Solution(
                                        new Timetable(List.of()), new Score(1, 2, 3, 4, 5, 6))),
                        new Score(1, 1, 0, 0, 0, 0),
                        unscheduled,
                        Optional.empty(),
                        Duration.ofMillis(1234)));
        List<Contradiction> contradictions =
                List.of(
                        new Contradiction.NoSlot("1"),
                        new Contradiction.TooFewSlots("Ann", List.of("1", "2"), List.of("09:00")),
                        new Contradiction.TooFewTables(5, 4),
                        new Contradiction.Exhausted());
        assertThat(kinds(contradictions))
                .isEqualTo(Set.of(Contradiction.class.getPermittedSubclasses()));
        for (Contradiction contradiction : contradictions) {
            roundTrip(
                    new Result(
                            Status.INFEASIBLE,
                            Optional.empty(),
                            Score.PERFECT,
                            List.of(),
                            Optional.of(contradiction),
                            Duration.ZERO));
        }
    }

    private static Set<Class<?>> kinds(List<?> things) {
        return Set.copyOf(things.stream().map(Object::getClass).toList());
    }

    private static void roundTrip(Result result) throws BadInput {
        String json = ResultJson.write(result, Goals.EVENT);
        assertThat(ResultJson.parse(json)).isEqualTo(result);
        assertThat(Schemas.errors(Schemas.RESULT, json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "\"FEASIBLE\" # \"FINE\""
                        + " # /status: one of [OPTIMAL, FEASIBLE, INFEASIBLE, UNKNOWN] is expected",
                "\"FEASIBLE\" # \"UNKNOWN\" # /: A solution goes with OPTIMAL and FEASIBLE only",
                "1.25 # -1 # /seconds: a number of seconds is expected",
                "1.25 # 1e999 # /seconds: a number is expected",
                "\"breaks\": 2 # \"breaks\": -2 # /score/breaks: -2 is not between 0 and 2147483647",
                "\"timetable\" # \"timetables\" # /: there is no member \"timetables\", only $schema,"
                        + " status, seconds, score, proven, bound, contradiction, timetable,"
                        + " unscheduled",
                "\"09:00\": [{ # \"09/~00\": [{\"kind\": \"Rain\"}, {"
                        + " # /unscheduled/0/obstacles/09~1~000/0/kind: one of [SlotNotAllowed,"
                        + " PinnedElsewhere, DelegateAway, DelegateBusy, DelegateLimit,"
                        + " OrganisationLimit, TablesFull, TableTaken, NoSuchTable, TableClosed,"
                        + " NotAfter, NotBefore, Unfair] is expected",
                "\"AddTable\" # \"AddTable\", \"x\": 1"
                        + " # /unscheduled/0/cure/change: there is no member \"x\", only kind",
            })
    void saysWhereAndWhyAFileIsBad(String good, String bad, String message) throws BadInput {
        assertThat(ResultJson.parse(FOUND).unscheduled()).hasSize(1);
        assertThat(Schemas.errors(Schemas.RESULT, FOUND)).isEmpty();
        String text = FOUND.replace(good, bad);
        assertThatThrownBy(() -> ResultJson.parse(text))
                .isInstanceOf(BadInput.class)
                .hasMessage(message);
        if (!bad.equals("1e999")) {
            assertThat(Schemas.errors(Schemas.RESULT, text)).isNotEmpty();
        }
    }
}

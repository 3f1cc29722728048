package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RepairerTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    private static final List<Objective> ALL_PROVEN =
            List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED, Objective.MOVED);

    private static final List<Slot> SLOTS =
            List.of(new Slot("9", 1, 1), new Slot("10", 1, 1), new Slot("11", 1, 1));

    private static final Problem TWO_MEETINGS =
            new Problem(
                    SLOTS,
                    List.of(new Table("T1"), new Table("T2")),
                    List.of(new Delegate("Ann"), new Delegate("Bo"), new Delegate("Cy")),
                    List.of(
                            new Meeting("1", Side.anyOf("A", "Ann"), Side.anyOf("B", "Bo")),
                            new Meeting("2", Side.anyOf("A", "Ann"), Side.anyOf("C", "Cy"))));

    private static final Appointment FIRST = at("1", "9", "T1", "Ann", "Bo");
    private static final Appointment SECOND = at("2", "10", "T1", "Ann", "Cy");
    private static final Timetable PUBLISHED = new Timetable(List.of(FIRST, SECOND));

    private static Appointment at(String meeting, String slot, String table, String... people) {
        return new Appointment(meeting, slot, Optional.of(table), List.of(people));
    }

    private static Repair repair(Disruption... disruptions) {
        return Repairer.repair(TWO_MEETINGS, PUBLISHED, List.of(disruptions), LONG, () -> false);
    }

    @Test
    void aLostTableMovesItsMeetingsToAnotherAtTheSameTime() {
        Repair repair = repair(new Disruption.TableLost("T1", Set.of("10", "11")));
        assertThat(repair.moves())
                .isEqualTo(
                        List.of(
                                new Repair.Move(
                                        SECOND, Optional.of(at("2", "10", "T2", "Ann", "Cy")))));
        assertThat(repair.proven()).isEqualTo(ALL_PROVEN);
        assertThat(repair.score().moved()).isEqualTo(1);
    }

    @Test
    void whoComesLaterHasTheirMeetingLater() {
        Repair repair = repair(new Disruption.DelegateAway("Bo", Set.of("9")));
        assertThat(repair.moves())
                .isEqualTo(
                        List.of(
                                new Repair.Move(
                                        FIRST, Optional.of(at("1", "11", "T1", "Ann", "Bo")))));
        assertThat(repair.proven()).isEqualTo(ALL_PROVEN);
    }

    @Test
    void whoDoesNotComeLosesTheirMeetingsAndNobodyElseMoves() {
        Repair repair = repair(new Disruption.DelegateAway("Bo", Set.of("9", "10", "11")));
        assertThat(repair.moves()).isEqualTo(List.of(new Repair.Move(FIRST, Optional.empty())));
        assertThat(repair.timetable()).isEqualTo(new Timetable(List.of(SECOND)));
        assertThat(repair.lost()).extracting(Unscheduled::meeting).containsExactly("1");
        assertThat(repair.proven()).isEqualTo(ALL_PROVEN);
    }

    @Test
    void aCancelledMeetingMovesNobody() {
        Repair repair = repair(new Disruption.MeetingCancelled("1"));
        assertThat(repair.moves()).isEmpty();
        assertThat(repair.timetable()).isEqualTo(new Timetable(List.of(SECOND)));
        assertThat(repair.score()).isEqualTo(Score.PERFECT);
    }

    @Test
    void nothingComesIntoFrozenSlots() {
        Repair repair =
                repair(
                        new Disruption.SlotsFrozen(Set.of("9", "11")),
                        new Disruption.DelegateAway("Cy", Set.of("10")));
        assertThat(repair.moves()).isEqualTo(List.of(new Repair.Move(SECOND, Optional.empty())));
    }

    @Test
    void refusesWhatTheProblemDoesNotKnow() {
        assertThatThrownBy(() -> repair(new Disruption.TableLost("T9", Set.of())))
                .hasMessage("No table has the id T9");
        assertThatThrownBy(() -> repair(new Disruption.SlotsFrozen(Set.of("8"))))
                .hasMessage("No slot has the id 8");
        assertThatThrownBy(() -> repair(new Disruption.MeetingCancelled("7")))
                .hasMessage("No meeting has the id 7");
        assertThatThrownBy(() -> repair(new Disruption.DelegateAway("Di", Set.of())))
                .hasMessage("No delegate has the id Di");
    }

    @Test
    void losesLeastAndMovesFewestInEverySmallCase() {
        int moved = 0;
        int further = 0;
        int lost = 0;
        for (long seed = 1; seed <= 1_000; seed++) {
            Problem problem =
                    seed % 4 == 0
                            ? new RandomProblems(seed).full()
                            : new RandomProblems(seed).event();
            Timetable published =
                    Solver.solve(
                                    problem.withGoals(
                                            problem.goals().withFairness(Fairness.soft(2))),
                                    Options.within(Duration.ofSeconds(20)).withThreads(1))
                            .solution()
                            .orElseThrow()
                            .timetable();
            List<Disruption> disruptions = new RandomDisruptions(seed, problem).some();
            Repair repair = Repairer.repair(problem, published, disruptions, LONG, () -> false);
            Goals goals = repair.problem().goals();
            Score best =
                    Exhaustive.best(
                                    repair.problem()
                                            .withGoals(
                                                    new Goals(
                                                            ALL_PROVEN,
                                                            goals.fairness(),
                                                            false,
                                                            goals.closeTo())))
                            .orElseThrow();
            assertThat(
                            List.of(
                                    repair.score().mandatoryMissed(),
                                    repair.score().weightMissed(),
                                    repair.score().moved()))
                    .as("seed %d, %s", seed, disruptions)
                    .isEqualTo(List.of(best.mandatoryMissed(), best.weightMissed(), best.moved()));
            assertThat(repair.proven()).as("seed %d", seed).isEqualTo(ALL_PROVEN);
            assertThat(repair.moves()).hasSize(repair.score().moved());
            moved += repair.moves().isEmpty() ? 0 : 1;
            lost += repair.lost().isEmpty() ? 0 : 1;
            further += repair.moves().size() > broken(repair, published) ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(200);
        assertThat(lost).isGreaterThan(100);
        assertThat(further).isGreaterThan(20);
    }

    /// How many published appointments are not possible any more.
    private static int broken(Repair repair, Timetable published) {
        List<Violation> violations = Checker.check(repair.problem(), published).violations();
        return (int)
                violations.stream()
                        .filter(violation -> violation.rule() != Violation.Rule.EXCLUDED)
                        .map(Violation::meeting)
                        .distinct()
                        .count();
    }

    @Test
    void anEventIsMendedInTheBlinkOfAnEye() {
        Problem event = EventProblems.event(2, 182, 604, 36, List.of(5, 4, 5, 4));
        Timetable published =
                Solver.solve(event, Options.within(Duration.ofSeconds(10)))
                        .solution()
                        .orElseThrow()
                        .timetable();
        List<Slot> slots = event.slots();
        Set<String> all = slots.stream().map(Slot::id).collect(Collectors.toSet());
        Set<String> first = slots.stream().limit(5).map(Slot::id).collect(Collectors.toSet());
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Disruption wrong =
                    switch (i % 4) {
                        case 0 -> new Disruption.TableLost("t" + i, all);
                        case 1 -> new Disruption.DelegateAway("d" + 3 * i, first);
                        case 2 -> new Disruption.DelegateAway("d" + 3 * i, all);
                        default -> new Disruption.MeetingCancelled("m" + i);
                    };
            Repair repair =
                    Repairer.repair(
                            event, published, List.of(wrong), Duration.ofMillis(200), () -> false);
            took.add(repair.elapsed().toMillis());
            assertThat(repair.proven()).as("%s", wrong).isEqualTo(ALL_PROVEN);
        }
        assertThat(took.stream().sorted().skip(10).findFirst().orElseThrow())
                .as("median of %s", took)
                .isLessThan(200);
    }
}

package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SolverTest {

    private static final Options QUICK = Options.within(Duration.ofSeconds(2)).withThreads(1);

    private static final List<Slot> MORNING =
            List.of(new Slot("09:00", 1, 1), new Slot("09:25", 1, 1), new Slot("09:50", 1, 1));

    @Test
    void buildsTheOnlyPerfectTimetable() {
        Problem problem =
                new Problem(
                        MORNING,
                        List.of(new Table("T1")),
                        List.of(
                                new Delegate("ann"),
                                new Delegate("bo", Set.of("09:25")),
                                new Delegate("cy", Set.of("09:00", "09:50"))),
                        List.of(
                                new Meeting("m1", Side.anyOf("A", "ann"), Side.anyOf("B", "bo"))
                                        .withTimes(Times.at("09:50")),
                                new Meeting("m2", Side.anyOf("A", "ann"), Side.anyOf("C", "cy"))));
        Result result = Solver.solve(problem, QUICK);
        assertThat(result.status()).isEqualTo(Status.OPTIMAL);
        assertThat(result.solution().orElseThrow())
                .isEqualTo(
                        new Result.Solution(
                                new Timetable(
                                        List.of(
                                                new Appointment(
                                                        "m1",
                                                        "09:50",
                                                        Optional.of("T1"),
                                                        List.of("ann", "bo")),
                                                new Appointment(
                                                        "m2",
                                                        "09:25",
                                                        Optional.of("T1"),
                                                        List.of("ann", "cy")))),
                                Score.PERFECT));
    }

    @Test
    void saysWhyAMeetingWasLeftOut() {
        Problem problem =
                new Problem(
                        MORNING,
                        List.of(new Table("T1")),
                        List.of(
                                new Delegate("ann", Set.of("09:00", "09:50")),
                                new Delegate("bo"),
                                new Delegate("cy")),
                        List.of(
                                new Meeting("m1", Side.anyOf("A", "ann"), Side.anyOf("B", "bo"))
                                        .withPriority(Priority.MANDATORY),
                                new Meeting("m2", Side.anyOf("A", "ann"), Side.anyOf("C", "cy"))));
        Result result = Solver.solve(problem, QUICK);
        assertThat(result.solution().orElseThrow().score())
                .isEqualTo(Score.PERFECT.with(Objective.WEIGHT_MISSED, 1));
        Unscheduled left = result.unscheduled().getFirst();
        assertThat(left.obstacles().sequencedValues())
                .containsExactly(
                        List.of(new Obstacle.DelegateAway("ann")),
                        List.of(
                                new Obstacle.DelegateBusy("ann", "m1"),
                                new Obstacle.TablesFull(Set.of())),
                        List.of(new Obstacle.DelegateAway("ann")));
        assertThat(left.cure())
                .contains(new Cure("09:00", List.of("ann", "cy"), new Cure.FreeDelegate("ann")));
    }
}

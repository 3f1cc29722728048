package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The library on events of real size.
class EventTest {

    private static final List<Objective> SLOTS_SETTLED =
            List.of(
                    Objective.MANDATORY_MISSED,
                    Objective.WEIGHT_MISSED,
                    Objective.BREAKS,
                    Objective.FAIRNESS_EXCESS);

    private static final Problem FIVE_HUNDRED_MEETINGS =
            EventProblems.event(3, 160, 500, 34, List.of(5, 4, 5, 4));

    private static final Problem SIXTY_MEETINGS = EventProblems.event(4, 20, 60, 8, List.of(5, 5));

    @Test
    void anEventIsProvenBestInItsSlots() {
        Result result = Solver.solve(FIVE_HUNDRED_MEETINGS, Options.within(Duration.ofSeconds(60)));
        assertThat(result.proven(FIVE_HUNDRED_MEETINGS.goals())).containsAll(SLOTS_SETTLED);
        assertThat(result.unscheduled()).isEmpty();
        assertThat(result.solution().orElseThrow().score())
                .isEqualTo(
                        Checker.check(
                                        FIVE_HUNDRED_MEETINGS,
                                        result.solution().orElseThrow().timetable())
                                .score());
    }

    @Test
    void tooFewTablesLeaveOutAsLittleAsPossible() {
        Problem problem = EventProblems.event(4, 20, 60, 5, List.of(5, 5));
        Result result = Solver.solve(problem, Options.within(Duration.ofSeconds(60)));
        assertThat(result.proven(problem.goals()))
                .startsWith(SLOTS_SETTLED.get(0), SLOTS_SETTLED.get(1));
        assertThat(result.solution().orElseThrow().score().weightMissed()).isPositive();
        assertThat(result.unscheduled())
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left.nearest()).isPresent());
    }

    @Test
    void theSameSeedAndOneThreadGiveTheSameTimetable() {
        Options options = Options.within(Duration.ofSeconds(60)).withThreads(1).withSeed(9);
        assertThat(Solver.solve(SIXTY_MEETINGS, options).solution())
                .isEqualTo(Solver.solve(SIXTY_MEETINGS, options).solution());
    }

    @Test
    void aSearchBeginsWithTheTimetableItIsGiven() {
        Timetable best =
                Solver.solve(SIXTY_MEETINGS, Options.within(Duration.ofSeconds(60)))
                        .solution()
                        .orElseThrow()
                        .timetable();
        Score score = Checker.check(SIXTY_MEETINGS, best).score();
        Result warm =
                Solver.solve(
                        SIXTY_MEETINGS,
                        Options.within(Duration.ofSeconds(60))
                                .withThreads(1)
                                .withStart(best)
                                .withCancelled(() -> true));
        Score found = warm.solution().orElseThrow().score();
        assertThat(Score.by(SLOTS_SETTLED).compare(found, score)).isZero();
    }

    @Test
    void halfDaysOfALargeEventAreSharedOutAmongThreads() {
        Problem large = EventProblems.event(6, 900, 3_300, 140, List.of(10, 10, 10, 10));
        List<Double> paces = new ArrayList<>();
        Result result =
                Solver.solve(
                        large,
                        Options.within(Duration.ofSeconds(20)).withThreads(3),
                        progress -> paces.add(progress.movesPerSecond()));
        assertThat(result.proven(large.goals())).contains(Objective.WEIGHT_MISSED);
        assertThat(result.solution().orElseThrow().score())
                .isEqualTo(
                        Checker.check(large, result.solution().orElseThrow().timetable()).score());
        assertThat(paces.getLast()).isPositive();
    }

    @Test
    void aPublishedTimetableIsChangedAsLittleAsPossible() {
        Options options = Options.within(Duration.ofSeconds(60));
        Timetable published =
                Solver.solve(SIXTY_MEETINGS, options).solution().orElseThrow().timetable();
        Problem unchanged = SIXTY_MEETINGS.withGoals(Goals.leastChange(published));
        assertThat(Solver.solve(unchanged, options).solution().orElseThrow().timetable())
                .isEqualTo(published);

        Appointment first = published.appointments().getFirst();
        String gone = first.delegates().getFirst();
        Problem changed = without(unchanged, gone, first.slot());
        Result repaired = Solver.solve(changed, options);
        assertThat(repaired.proven(changed.goals()))
                .contains(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED);
        Map<String, Appointment> now = repaired.solution().orElseThrow().timetable().byMeeting();
        assertThat(now.get(first.meeting())).isNotEqualTo(first);
        long moved =
                published.appointments().stream()
                        .filter(was -> !was.equals(now.get(was.meeting())))
                        .count();
        assertThat(repaired.solution().orElseThrow().score().moved()).isEqualTo((int) moved);
        assertThat(moved).isBetween(1L, 3L);
    }

    private static Problem without(Problem problem, String delegate, String slot) {
        return new Problem(
                problem.slots(),
                problem.tables(),
                problem.organisations(),
                problem.delegates().stream()
                        .map(
                                d ->
                                        d.id().equals(delegate)
                                                ? new Delegate(d.id(), java.util.Set.of(slot))
                                                : d)
                        .toList(),
                problem.meetings(),
                problem.goals());
    }

    @Test
    void cancellingKeepsTheBestFound() {
        AtomicBoolean cancelled = new AtomicBoolean();
        List<Progress> heard = new ArrayList<>();
        Problem hard = EventProblems.event(5, 160, 900, 34, List.of(5, 5, 5, 5));
        Result result =
                Solver.solve(
                        hard,
                        Options.within(Duration.ofMinutes(10)).withCancelled(cancelled::get),
                        progress -> {
                            heard.add(progress);
                            cancelled.set(progress.best().isPresent());
                        });
        assertThat(result.status()).isEqualTo(Status.FEASIBLE);
        assertThat(result.elapsed()).isLessThan(Duration.ofMinutes(2));
        assertThat(heard)
                .extracting(Progress::phase)
                .startsWith(Phase.STARTING)
                .endsWith(Phase.EXPLAINING);
    }
}

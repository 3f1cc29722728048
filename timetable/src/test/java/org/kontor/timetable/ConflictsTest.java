package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.timetable.Conflict.Extent;

/// Tries the conflicts that are named for random problems: the causes cannot go together, and
/// without any one of them they can.
class ConflictsTest {

    private static final Options ALONE = Options.within(Duration.ofSeconds(20)).withThreads(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void meetingsAreLeftOutBecauseOfTheCausesAlone() {
        for (long seed = 20_000; seed < 20_200; seed++) {
            Problem problem = new RandomProblems(seed).event();
            check(seed, problem, Solver.solve(problem, ALONE));
        }
        assertThat(seen.keySet())
                .contains(
                        "Unavailable",
                        "AllowedSlots",
                        "PinnedSlot",
                        "TableFeatures",
                        "ClosedTable",
                        "Tables",
                        "DelegateLimit",
                        "OrganisationLimit",
                        "Precedence",
                        "Held",
                        "without Tables",
                        "without Unavailable");
    }

    @Test
    void problemsHaveNoTimetableBecauseOfTheCausesAlone() {
        for (long seed = 30_000; seed < 30_150; seed++) {
            Problem problem = new RandomProblems(seed).published();
            check(seed, problem, Solver.solve(problem, ALONE));
        }
        assertThat(seen.keySet()).contains("NoTimetable", "Held", "Tables", "FairBreaks");
    }

    @Test
    void delegatesHaveBreaksBecauseOfTheCausesAlone() {
        for (long seed = 40_000; seed < 40_080; seed++) {
            Problem problem = new RandomProblems(seed).crowded(5).withGoals(Goals.EVENT);
            check(seed, problem, Solver.solve(problem, ALONE));
        }
        assertThat(seen.keySet()).contains("Breaks", "Unavailable", "Held", "NoMoreBreaks");
    }

    private void check(long seed, Problem problem, Result result) {
        Set<String> held =
                result.solution()
                        .map(s -> Set.copyOf(s.timetable().byMeeting().keySet()))
                        .orElse(Set.of());
        for (Conflict conflict : Explainer.explain(problem, result, LONG, () -> false)) {
            String what = "seed %d, %s".formatted(seed, conflict);
            count(conflict.subject());
            boolean fairness = problem.goals().fairness().hard();
            if (conflict.subject() instanceof Conflict.Breaks && fairness) {
                assertThat(conflict.extent()).as(what).isIn(Extent.MINIMAL, Extent.OPEN);
                if (conflict.extent() == Extent.OPEN) {
                    continue;
                }
            }
            assertThat(conflict.extent()).as(what).isEqualTo(Extent.MINIMAL);
            Set<Cause> causes = new HashSet<>(conflict.causes());
            causes.forEach(this::count);
            conflict.remedy()
                    .ifPresent(
                            remedy -> {
                                count("without ", remedy.without());
                                assertThat(causes).as(what).contains(remedy.without());
                                assertThat(helps(problem, result, remedy)).as(what).isTrue();
                            });
            Function<Set<Cause>, Boolean> possible =
                    switch (conflict.subject()) {
                        case Conflict.LeftOut left ->
                                some ->
                                        new Loosened(problem, some, Set.of(left.meeting()), held)
                                                .isPossible(Optional.empty());
                        case Conflict.Breaks breaks ->
                                some ->
                                        new Loosened(problem, some, Set.of(), held)
                                                .isPossible(Optional.of(breaks));
                        case Conflict.NoTimetable none ->
                                some ->
                                        new Loosened(problem, some, Set.of(), mandatory(problem))
                                                .isPossible(Optional.empty());
                    };
            assertThat(possible.apply(causes)).as(what).isFalse();
            for (Cause cause : causes) {
                Set<Cause> without = new HashSet<>(causes);
                without.remove(cause);
                assertThat(possible.apply(without)).as("%s without %s", what, cause).isTrue();
            }
        }
    }

    /// Whether the timetable after the change is better than the one there is, if there is one.
    private static boolean helps(Problem problem, Result result, Remedy remedy) {
        return result.solution()
                .map(
                        now ->
                                Score.by(problem.goals().order())
                                                .compare(remedy.after(), now.score())
                                        < 0)
                .orElse(true);
    }

    private void count(Object thing) {
        count("", thing);
    }

    private void count(String how, Object thing) {
        seen.merge(how + thing.getClass().getSimpleName(), 1, Integer::sum);
    }

    private static Set<String> mandatory(Problem problem) {
        return problem.meetings().stream().map(Meeting::id).collect(Collectors.toSet());
    }
}

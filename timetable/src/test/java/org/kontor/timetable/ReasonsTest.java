package org.kontor.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Applies the cures that the solver names, and sees whether they cure.
class ReasonsTest {

    private static final Options ALONE = Options.within(Duration.ofSeconds(20)).withThreads(1);

    @Test
    void curesCure() {
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (long seed = 10_000; seed < 12_000; seed++) {
            Problem problem = new RandomProblems(seed).event();
            Result result = Solver.solve(problem, ALONE);
            Timetable timetable = result.solution().orElseThrow().timetable();
            for (Unscheduled left : result.unscheduled()) {
                left.obstacles().values().forEach(found -> assertThat(found).isNotEmpty());
                if (left.cure().isPresent()) {
                    Cure cure = left.cure().orElseThrow();
                    seen.merge(cure.change().getClass(), 1, Integer::sum);
                    assertThat(cured(problem, timetable, left.meeting(), cure))
                            .as("seed %d, %s", seed, left)
                            .isTrue();
                }
            }
        }
        assertThat(seen.keySet())
                .contains(
                        Cure.Include.class,
                        Cure.AllowSlot.class,
                        Cure.UnpinSlot.class,
                        Cure.AddTable.class,
                        Cure.FreeDelegate.class,
                        Cure.RaiseDelegateLimit.class,
                        Cure.RaiseOrganisationLimit.class,
                        Cure.DropPrecedence.class,
                        Cure.DropMeeting.class);
    }

    /// Whether the meeting can be added as the cure says, with all others where they are, at tables
    /// given out anew.
    private static boolean cured(Problem problem, Timetable timetable, String id, Cure cure) {
        Problem changed = changed(problem, id, cure);
        Map<String, Appointment> held = new HashMap<>(timetable.byMeeting());
        held.put(id, new Appointment(id, cure.slot(), Optional.empty(), cure.delegates()));
        switch (cure.change()) {
            case Cure.DropMeeting drop -> held.remove(drop.meeting());
            case Cure.MoveMeeting move ->
                    held.computeIfPresent(
                            move.meeting(),
                            (m, a) -> new Appointment(m, move.slot(), a.table(), a.delegates()));
            default -> {}
        }
        return seated(changed, new ArrayList<>(held.values()), 0, new ArrayList<>());
    }

    /// Tries all tables.
    private static boolean seated(
            Problem problem, List<Appointment> held, int next, List<Appointment> done) {
        if (next == held.size()) {
            return Checker.check(problem, new Timetable(done)).valid();
        }
        Appointment one = held.get(next);
        Meeting meeting =
                problem.meetings().stream()
                        .filter(m -> m.id().equals(one.meeting()))
                        .findFirst()
                        .orElseThrow();
        List<Optional<String>> tables = new ArrayList<>();
        if (meeting.place().online()) {
            tables.add(Optional.empty());
        } else {
            problem.tables().forEach(table -> tables.add(Optional.of(table.id())));
        }
        for (Optional<String> table : tables) {
            done.add(new Appointment(one.meeting(), one.slot(), table, one.delegates()));
            if (seated(problem, held, next + 1, done)) {
                return true;
            }
            done.removeLast();
        }
        return false;
    }

    private static Problem changed(Problem problem, String id, Cure cure) {
        return switch (cure.change()) {
            case Cure.Include c -> meeting(problem, id, m -> m.withPriority(Priority.WISHED));
            case Cure.AllowSlot c ->
                    meeting(
                            problem,
                            id,
                            m ->
                                    m.withTimes(
                                            new Times(
                                                    Optional.of(
                                                            with(
                                                                    m.times()
                                                                            .allowed()
                                                                            .orElseThrow(),
                                                                    cure.slot())),
                                                    m.times().pinned(),
                                                    m.times().after())));
            case Cure.UnpinSlot c ->
                    meeting(
                            problem,
                            id,
                            m ->
                                    m.withTimes(
                                            new Times(
                                                    m.times().allowed(),
                                                    Optional.empty(),
                                                    m.times().after())));
            case Cure.UnpinTable c ->
                    meeting(problem, id, m -> m.withPlace(Place.with(m.place().features())));
            case Cure.FreeDelegate c ->
                    delegate(
                            problem,
                            c.delegate(),
                            d ->
                                    new Delegate(
                                            d.id(),
                                            without(d.unavailable(), cure.slot()),
                                            d.dailyLimit(),
                                            d.resource()));
            case Cure.RaiseDelegateLimit c ->
                    delegate(
                            problem,
                            c.delegate(),
                            d -> new Delegate(d.id(), d.unavailable(), c.limit(), d.resource()));
            case Cure.RaiseOrganisationLimit c ->
                    new Problem(
                            problem.slots(),
                            problem.tables(),
                            problem.organisations().stream()
                                    .map(
                                            o ->
                                                    o.id().equals(c.organisation())
                                                            ? new Organisation(o.id(), c.limit())
                                                            : o)
                                    .toList(),
                            problem.delegates(),
                            problem.meetings(),
                            problem.goals());
            case Cure.AddTable c -> oneMoreTable(problem, cure.slot());
            case Cure.DropPrecedence c ->
                    meeting(
                            problem,
                            c.after(),
                            m ->
                                    m.withTimes(
                                            new Times(
                                                    m.times().allowed(),
                                                    m.times().pinned(),
                                                    without(m.times().after(), c.before()))));
            case Cure.RaiseFairness c ->
                    problem.withGoals(problem.goals().withFairness(Fairness.hard(c.difference())));
            case Cure.MoveMeeting c -> problem;
            case Cure.DropMeeting c -> problem;
        };
    }

    private static Problem oneMoreTable(Problem problem, String slot) {
        List<Table> tables = new ArrayList<>(problem.tables());
        tables.add(new Table("new", Set.of("quiet")));
        return new Problem(
                problem.slots().stream()
                        .map(
                                s ->
                                        s.id().equals(slot) && s.capacity() < Integer.MAX_VALUE
                                                ? new Slot(
                                                        s.id(), s.day(), s.part(), s.capacity() + 1)
                                                : s)
                        .toList(),
                tables,
                problem.organisations(),
                problem.delegates(),
                problem.meetings(),
                problem.goals());
    }

    private static Problem meeting(Problem problem, String id, UnaryOperator<Meeting> change) {
        return problem.withMeetings(
                problem.meetings().stream()
                        .map(m -> m.id().equals(id) ? change.apply(m) : m)
                        .toList());
    }

    private static Problem delegate(Problem problem, String id, UnaryOperator<Delegate> change) {
        return new Problem(
                problem.slots(),
                problem.tables(),
                problem.organisations(),
                problem.delegates().stream()
                        .map(d -> d.id().equals(id) ? change.apply(d) : d)
                        .toList(),
                problem.meetings(),
                problem.goals());
    }

    private static Set<String> with(Set<String> ids, String id) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }

    private static Set<String> without(Set<String> ids, String id) {
        Set<String> fewer = new HashSet<>(ids);
        fewer.remove(id);
        return fewer;
    }
}

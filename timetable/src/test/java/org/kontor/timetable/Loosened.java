package org.kontor.timetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A problem in which only some causes hold, made by the words of each cause; shares no code with
/// the explanation.
final class Loosened {

    private final Problem problem;
    private final Set<Cause> causes;
    private final Set<String> required = new HashSet<>();
    private final Set<String> possible;

    /// @param always meetings that must be held whatever the causes are
    /// @param possible meetings that may be held
    Loosened(Problem problem, Set<Cause> causes, Set<String> always, Set<String> possible) {
        this.problem = problem;
        this.causes = causes;
        this.possible = possible;
        required.addAll(always);
        for (Cause cause : causes) {
            if (cause instanceof Cause.Held held) {
                required.add(held.meeting());
            }
        }
    }

    private <C extends Cause> boolean holds(Class<C> type, Predicate<C> condition) {
        return causes.stream().filter(type::isInstance).map(type::cast).anyMatch(condition);
    }

    Problem problem() {
        Fairness fairness = problem.goals().fairness();
        if (!holds(Cause.FairBreaks.class, c -> true)) {
            fairness = Fairness.soft(0);
        }
        return new Problem(
                problem.slots().stream()
                        .map(s -> isLimited(s) ? s : new Slot(s.id(), s.day(), s.part()))
                        .toList(),
                tables(),
                problem.organisations().stream()
                        .filter(
                                o ->
                                        holds(
                                                Cause.OrganisationLimit.class,
                                                c -> c.organisation().equals(o.id())))
                        .toList(),
                problem.delegates().stream().map(this::delegate).toList(),
                problem.meetings().stream().map(this::meeting).toList(),
                new Goals(
                        List.of(Objective.MANDATORY_MISSED, Objective.WEIGHT_MISSED),
                        fairness,
                        true,
                        Optional.empty()));
    }

    private boolean isLimited(Slot slot) {
        return holds(Cause.Tables.class, c -> c.slot().equals(slot.id()));
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (Table table : problem.tables()) {
            Set<String> closed = new HashSet<>(table.closed());
            closed.removeIf(slot -> !causes.contains(new Cause.ClosedTable(table.id(), slot)));
            tables.add(new Table(table.id(), table.features(), closed));
        }
        Set<String> limited =
                problem.slots().stream()
                        .filter(this::isLimited)
                        .map(Slot::id)
                        .collect(Collectors.toSet());
        for (int i = 1; i <= problem.meetings().size(); i++) {
            if (limited.size() < problem.slots().size()) {
                tables.add(new Table("extra " + i, Set.of("quiet"), limited));
            }
        }
        return tables;
    }

    private Delegate delegate(Delegate delegate) {
        Set<String> away = new HashSet<>(delegate.unavailable());
        away.removeIf(slot -> !causes.contains(new Cause.Unavailable(delegate.id(), slot)));
        boolean limited = holds(Cause.DelegateLimit.class, c -> c.delegate().equals(delegate.id()));
        return new Delegate(
                delegate.id(),
                away,
                limited ? delegate.dailyLimit() : Integer.MAX_VALUE,
                delegate.resource());
    }

    private Meeting meeting(Meeting meeting) {
        String id = meeting.id();
        Place place = meeting.place();
        boolean features = holds(Cause.TableFeatures.class, c -> c.meeting().equals(id));
        boolean table = holds(Cause.PinnedTable.class, c -> c.meeting().equals(id));
        boolean allowed = holds(Cause.AllowedSlots.class, c -> c.meeting().equals(id));
        boolean pinned = holds(Cause.PinnedSlot.class, c -> c.meeting().equals(id));
        Priority priority = possible.contains(id) ? Priority.WISHED : Priority.EXCLUDED;
        Set<String> after = new HashSet<>(meeting.times().after());
        after.removeIf(before -> !causes.contains(new Cause.Precedence(before, id)));
        return meeting.withPriority(required.contains(id) ? Priority.MANDATORY : priority)
                .withPlace(
                        new Place(
                                place.online(),
                                features ? place.features() : Set.of(),
                                table ? place.pinned() : Optional.empty()))
                .withTimes(
                        new Times(
                                allowed ? meeting.times().allowed() : Optional.empty(),
                                pinned ? meeting.times().pinned() : Optional.empty(),
                                after));
    }

    /// Whether some timetable of this problem keeps the causes about breaks.
    ///
    /// @param delegate who is to have fewer breaks than so many, if anybody
    boolean isPossible(Optional<Conflict.Breaks> delegate) {
        Problem loosened = problem();
        return Exhaustive.any(
                        loosened,
                        timetable ->
                                delegate.map(d -> breaks(d.delegate(), timetable) < d.breaks())
                                                .orElse(true)
                                        && !holds(
                                                Cause.NoMoreBreaks.class,
                                                c -> breaks(c.delegate(), timetable) > c.breaks()))
                .isPresent();
    }

    /// The breaks of one delegate, counted by the checker where nobody else counts.
    private int breaks(String delegate, Timetable timetable) {
        List<Delegate> counted =
                problem.delegates().stream()
                        .map(d -> new Delegate(d.id(), Set.of(), 99, !d.id().equals(delegate)))
                        .toList();
        Problem alone =
                new Problem(
                        problem.slots(),
                        problem().tables(),
                        List.of(),
                        counted,
                        problem.meetings(),
                        problem.goals());
        return Checker.check(alone, timetable).score().breaks();
    }
}

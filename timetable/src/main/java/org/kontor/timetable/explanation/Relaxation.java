package org.kontor.timetable.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Organisation;
import org.kontor.timetable.Place;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Table;
import org.kontor.timetable.Times;

/// What is left of a problem if only some of its rules hold. Limits are as high as the causes say,
/// so that a cause with a higher number loosens a rule a little.
final class Relaxation {

    private final Problem problem;
    private final Set<Cause> kept;

    /// What the kept causes leave of the slots of each delegate and table, and of limits.
    private final Map<String, Set<String>> unavailable = new HashMap<>();

    private final Map<String, Set<String>> closed = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> delegateLimits = new HashMap<>();
    private final Map<String, Integer> organisationLimits = new HashMap<>();
    private boolean fair;

    private Relaxation(Problem problem, Set<Cause> kept) {
        this.problem = problem;
        this.kept = kept;
        for (Cause cause : kept) {
            switch (cause) {
                case Cause.Unavailable c -> add(unavailable, c.delegate(), c.slot());
                case Cause.ClosedTable c -> add(closed, c.table(), c.slot());
                case Cause.Tables c -> places.put(c.slot(), c.places());
                case Cause.DelegateLimit c -> delegateLimits.put(c.delegate(), c.limit());
                case Cause.OrganisationLimit c ->
                        organisationLimits.put(c.organisation(), c.limit());
                case Cause.FairBreaks c -> fair = true;
                default -> {}
            }
        }
    }

    private static void add(Map<String, Set<String>> sets, String id, String slot) {
        sets.computeIfAbsent(id, none -> new HashSet<>()).add(slot);
    }

    /// The same meetings and goals, with none but these rules.
    static Problem of(Problem problem, Set<Cause> kept) {
        return new Relaxation(problem, kept).build();
    }

    private Problem build() {
        Fairness fairness = problem.goals().fairness();
        return new Problem(
                problem.slots().stream().map(this::slot).toList(),
                tables(),
                organisations(),
                problem.delegates().stream().map(this::delegate).toList(),
                problem.meetings().stream().map(this::meeting).toList(),
                fair || !fairness.hard()
                        ? problem.goals()
                        : problem.goals().withFairness(Fairness.soft(fairness.difference())));
    }

    /// How many more places the slot gets; the highest number for as many as can be needed.
    private int more(Slot slot) {
        return places.containsKey(slot.id())
                ? places.getOrDefault(slot.id(), 0) - Causes.places(problem, slot)
                : Integer.MAX_VALUE;
    }

    private Slot slot(Slot slot) {
        int more = more(slot);
        int capacity =
                more > Integer.MAX_VALUE - slot.capacity()
                        ? Integer.MAX_VALUE
                        : slot.capacity() + more;
        return new Slot(slot.id(), slot.day(), slot.part(), capacity);
    }

    /// The tables there are, and more for slots where their number is no cause.
    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Table table : problem.tables()) {
            names.add(table.id());
            tables.add(
                    new Table(
                            table.id(),
                            table.features(),
                            closed.getOrDefault(table.id(), Set.of())));
        }
        Set<String> features = new HashSet<>();
        int needed = 0;
        for (Meeting meeting : problem.meetings()) {
            features.addAll(meeting.place().features());
            needed += meeting.place().online() ? 0 : 1;
        }
        for (int added = 0; added < needed; added++) {
            int number = added;
            Set<String> without =
                    problem.slots().stream()
                            .filter(slot -> more(slot) <= number)
                            .map(Slot::id)
                            .collect(Collectors.toSet());
            if (without.size() == problem.slots().size()) {
                break;
            }
            tables.add(new Table(unused(names), features, without));
        }
        return tables;
    }

    private static String unused(Collection<String> names) {
        int number = names.size();
        while (!names.add("more " + number)) {
            number++;
        }
        return "more " + number;
    }

    private List<Organisation> organisations() {
        return problem.organisations().stream()
                .map(Organisation::id)
                .filter(organisationLimits::containsKey)
                .map(id -> new Organisation(id, organisationLimits.getOrDefault(id, 0)))
                .toList();
    }

    private Delegate delegate(Delegate delegate) {
        return new Delegate(
                delegate.id(),
                unavailable.getOrDefault(delegate.id(), Set.of()),
                delegateLimits.getOrDefault(delegate.id(), Integer.MAX_VALUE),
                delegate.resource());
    }

    private Meeting meeting(Meeting meeting) {
        String id = meeting.id();
        Place place = meeting.place();
        Times times = meeting.times();
        boolean asks = kept.contains(new Cause.TableFeatures(id, place.features()));
        return meeting.withPlace(
                        new Place(
                                place.online(),
                                asks ? place.features() : Set.of(),
                                place.pinned()
                                        .filter(t -> kept.contains(new Cause.PinnedTable(id, t)))))
                .withTimes(
                        new Times(
                                times.allowed()
                                        .filter(s -> kept.contains(new Cause.AllowedSlots(id))),
                                times.pinned()
                                        .filter(s -> kept.contains(new Cause.PinnedSlot(id, s))),
                                times.after().stream()
                                        .filter(b -> kept.contains(new Cause.Precedence(b, id)))
                                        .collect(Collectors.toSet())));
    }
}

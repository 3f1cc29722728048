package org.kontor.timetable.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Place;
import org.kontor.timetable.Priority;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Times;

/// Holds the breaks of single delegates under a cap of their own, by what a problem can already
/// say.
///
/// Hard fairness beside somebody who never has a break caps everybody alike. Whoever is to have
/// fewer gets breaks in advance: on added days, each with two pinned meetings around an idle slot.
final class Caps {

    private static final String ADDED = "added ";

    private final Problem problem;
    private final Map<String, Integer> caps;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Delegate> delegates = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Caps(Problem problem, Map<String, Integer> caps) {
        this.problem = problem;
        this.caps = caps;
        problem.slots().forEach(slot -> names.add(slot.id()));
        problem.delegates().forEach(delegate -> names.add(delegate.id()));
        problem.meetings().forEach(meeting -> names.add(meeting.id()));
        problem.organisations().forEach(organisation -> names.add(organisation.id()));
    }

    /// The same problem, where these delegates have at most so many breaks and all others as many
    /// as they like.
    static Problem of(Problem problem, Map<String, Integer> caps) {
        return new Caps(problem, caps).build();
    }

    private Problem build() {
        Map<String, Integer> effective = new LinkedHashMap<>();
        for (Delegate delegate : problem.delegates()) {
            // With one meeting a day nobody has a break.
            if (caps.containsKey(delegate.id()) && delegate.dailyLimit() > 1) {
                effective.put(delegate.id(), caps.getOrDefault(delegate.id(), 0));
            }
        }
        int most = effective.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        addSlots(most);
        problem.meetings().forEach(meeting -> meetings.add(onRealDays(meeting)));
        for (Delegate delegate : problem.delegates()) {
            Optional<Integer> cap = Optional.ofNullable(effective.get(delegate.id()));
            delegates.add(
                    new Delegate(
                            delegate.id(),
                            delegate.unavailable(),
                            delegate.dailyLimit(),
                            cap.isEmpty()));
            cap.filter(own -> own < most).ifPresent(own -> addBreaks(delegate.id(), most - own));
        }
        delegates.add(new Delegate(unused()));
        return new Problem(
                slots,
                problem.tables(),
                problem.organisations(),
                delegates,
                meetings,
                problem.goals().withFairness(Fairness.hard(most)));
    }

    /// The slots there are, and three for each added day.
    private void addSlots(int days) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (Slot slot : problem.slots()) {
            int day = numbers.computeIfAbsent(slot.day(), any -> numbers.size());
            slots.add(new Slot(slot.id(), day, slot.part(), slot.capacity()));
        }
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < 3; i++) {
                slots.add(new Slot(unused(), numbers.size() + day, 0));
            }
        }
    }

    private Meeting onRealDays(Meeting meeting) {
        Times times = meeting.times();
        Set<String> real =
                problem.slots().stream().map(Slot::id).collect(Collectors.toUnmodifiableSet());
        return meeting.withTimes(
                new Times(
                        times.allowed().or(() -> Optional.of(real)),
                        times.pinned(),
                        times.after()));
    }

    private void addBreaks(String delegate, int count) {
        String partner = unused();
        delegates.add(new Delegate(partner, Set.of(), Integer.MAX_VALUE, true));
        int first = problem.slots().size();
        for (int day = 0; day < count; day++) {
            for (int i = 0; i < 3; i += 2) {
                meetings.add(
                        new Meeting(
                                unused(),
                                List.of(
                                        Side.anyOf(partner, delegate),
                                        Side.anyOf(partner, partner)),
                                Priority.MANDATORY,
                                1,
                                Place.ONLINE,
                                Times.at(slots.get(first + 3 * day + i).id())));
            }
        }
    }

    private String unused() {
        int number = names.size();
        while (!names.add(ADDED + number)) {
            number++;
        }
        return ADDED + number;
    }
}

package org.kontor.bench.timetable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Goals;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Score;
import org.kontor.timetable.Slot;
import org.kontor.timetable.Times;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;
import org.kontor.timetable.search.Incumbent;
import org.kontor.timetable.search.Search;
import org.kontor.timetable.search.Seating;

/// Instances made from one by adding rules at random, the same every time. Its first timetable,
/// which has breaks enough, keeps all of them, so that few are without one.
final class Variants {

    private final Instance original;
    private final Problem problem;
    private final Map<String, Appointment> first;

    Variants(Instance original) {
        this.original = original;
        problem = original.problem();
        first = first(problem).byMeeting();
    }

    /// The first timetable that the search comes to, which takes the same moves every time.
    private static Timetable first(Problem problem) {
        Model model = new Model(problem);
        Incumbent found = new Incumbent(Score.by(problem.goals().order()));
        Search search = new Search(model, found, 1);
        search.start(model.read(new Timetable(List.of())));
        while (found.best().isEmpty()) {
            search.slice(() -> found.best().isPresent());
        }
        Assignment first = found.best().orElseThrow().assignment();
        return model.write(Seating.seat(model, first, 1, 0, () -> false));
    }

    private Random random(String family) {
        return new Random((family + original.name()).hashCode());
    }

    private Instance made(String family, Problem made) {
        return new Instance(family, original.name(), original.fairness(), made, Optional.empty());
    }

    /// Of so many meetings in a hundred, one more that must be held before.
    Instance precedences(int percent) {
        Random random = random("precedences");
        List<Meeting> meetings = new ArrayList<>(problem.meetings());
        int wanted = meetings.size() * percent / 100;
        while (wanted > 0) {
            int one = random.nextInt(meetings.size());
            int other = random.nextInt(meetings.size());
            if (slot(meetings.get(one)) < slot(meetings.get(other))) {
                Meeting later = meetings.get(other);
                Times times = later.times();
                Set<String> after = new HashSet<>(times.after());
                after.add(meetings.get(one).id());
                meetings.set(
                        other, later.withTimes(new Times(times.allowed(), times.pinned(), after)));
                wanted--;
            }
        }
        return made("prec%03d".formatted(percent), problem.withMeetings(meetings));
    }

    private int slot(Meeting meeting) {
        return Integer.parseInt(appointment(meeting).slot());
    }

    private Appointment appointment(Meeting meeting) {
        return Optional.ofNullable(first.get(meeting.id())).orElseThrow();
    }

    /// So many meetings in a hundred have their slot.
    Instance fixed(int percent) {
        List<Meeting> meetings = new ArrayList<>(problem.meetings());
        Collections.shuffle(meetings, random("fixed"));
        Set<String> chosen = new HashSet<>();
        meetings.subList(0, meetings.size() * percent / 100).forEach(m -> chosen.add(m.id()));
        return made(
                "fixed%03d".formatted(percent),
                problem.withMeetings(
                        problem.meetings().stream()
                                .map(m -> chosen.contains(m.id()) ? fixed(m) : m)
                                .toList()));
    }

    private Meeting fixed(Meeting meeting) {
        Times times = meeting.times();
        return meeting.withTimes(
                new Times(
                        times.allowed(), Optional.of(appointment(meeting).slot()), times.after()));
    }

    /// So many in a hundred of the slots that participants have free are forbidden.
    Instance forbidden(int percent) {
        Random random = random("forbidden");
        Set<List<String>> busy = new HashSet<>();
        first.values().forEach(a -> a.delegates().forEach(d -> busy.add(List.of(d, a.slot()))));
        List<Delegate> delegates = new ArrayList<>();
        for (Delegate delegate : problem.delegates()) {
            Set<String> away = new HashSet<>(delegate.unavailable());
            for (Slot slot : problem.slots()) {
                if (random.nextInt(100) < percent
                        && !busy.contains(List.of(delegate.id(), slot.id()))) {
                    away.add(slot.id());
                }
            }
            delegates.add(new Delegate(delegate.id(), away));
        }
        return made(
                "forbidden%03d".formatted(percent),
                new Problem(
                        problem.slots(),
                        problem.tables(),
                        problem.organisations(),
                        delegates,
                        problem.meetings(),
                        problem.goals()));
    }

    /// The same with another fairness.
    Instance fairness(int difference) {
        return new Instance(
                "fairness" + difference,
                original.name(),
                difference,
                problem.withGoals(Goals.benchmark(difference)),
                original.file());
    }
}

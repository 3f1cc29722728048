package org.kontor.timetable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A meeting to be scheduled.
///
/// @param id unique among meetings
/// @param sides two or more; no delegate stands on two sides
/// @param priority mandatory, wished or excluded
/// @param weight what leaving out a wished meeting costs, from 1 to [#MAX_WEIGHT]
/// @param place where it can be held
/// @param times when it can be held
public record Meeting(
        String id, List<Side> sides, Priority priority, int weight, Place place, Times times) {

    /// The heaviest wish; sums over a hundred thousand meetings stay within an int.
    public static final int MAX_WEIGHT = 10_000;

    public Meeting {
        Objects.requireNonNull(id, "id");
        sides = List.copyOf(sides);
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(times, "times");
        if (sides.size() < 2) {
            throw new IllegalArgumentException("Meeting " + id + ": needs two sides or more");
        }
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException(
                    "Meeting " + id + ": weight must lie between 1 and " + MAX_WEIGHT);
        }
        if (times.after().contains(id)) {
            throw new IllegalArgumentException("Meeting " + id + ": cannot come after itself");
        }
        Set<String> seen = new HashSet<>();
        for (Side side : sides) {
            for (String delegate : side.delegates()) {
                if (!seen.add(delegate)) {
                    throw new IllegalArgumentException(
                            "Meeting " + id + ": delegate " + delegate + " stands on two sides");
                }
            }
        }
    }

    /// A wished meeting of weight 1, at any time and table.
    public Meeting(String id, Side... sides) {
        this(id, List.of(sides), Priority.WISHED, 1, Place.ANYWHERE, Times.ANY);
    }

    public Meeting withPriority(Priority changed) {
        return new Meeting(id, sides, changed, weight, place, times);
    }

    public Meeting withWeight(int changed) {
        return new Meeting(id, sides, priority, changed, place, times);
    }

    public Meeting withPlace(Place changed) {
        return new Meeting(id, sides, priority, weight, changed, times);
    }

    public Meeting withTimes(Times changed) {
        return new Meeting(id, sides, priority, weight, place, changed);
    }

    /// What this meeting adds to each objective when it is left out.
    boolean isMandatory() {
        return priority == Priority.MANDATORY;
    }

    boolean isExcluded() {
        return priority == Priority.EXCLUDED;
    }
}

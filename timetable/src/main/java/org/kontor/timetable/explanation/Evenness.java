package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.Optional;
import org.kontor.timetable.Fairness;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.model.Model;

/// Whether one more meeting keeps breaks as even as a hard rule of fairness asks.
final class Evenness {

    private final Occupancy occupancy;
    private final Model model;

    Evenness(Occupancy occupancy) {
        this.occupancy = occupancy;
        this.model = occupancy.model;
    }

    /// The rule as an obstacle, if adding the meeting with these people would break it.
    Optional<Obstacle> obstacle(int s, int[] people) {
        Fairness fairness = model.problem.goals().fairness();
        if (!fairness.hard() || difference(s, people) <= fairness.difference()) {
            return Optional.empty();
        }
        return Optional.of(new Obstacle.Unfair(fairness.difference()));
    }

    /// Difference of breaks with these people in one more meeting.
    int difference(int s, int[] people) {
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        for (int p = 0; p < model.people; p++) {
            if (!model.counted[p]) {
                continue;
            }
            int added = NONE;
            for (int one : people) {
                added = one == p ? s : added;
            }
            int breaks = breaks(p, added);
            most = Math.max(most, breaks);
            fewest = Math.min(fewest, breaks);
        }
        return most - Math.min(most, fewest);
    }

    /// The breaks of a person with one more slot taken, or none.
    int breaks(int p, int added) {
        int breaks = 0;
        int last = NONE;
        for (int s = 0; s < model.grid.slots; s++) {
            if (occupancy.meetingOf(p, s) == NONE && s != added) {
                continue;
            }
            if (last != NONE && last < s - 1 && model.grid.part[last] == model.grid.part[s]) {
                breaks++;
            }
            last = s;
        }
        return breaks;
    }
}

package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Unscheduled;
import org.kontor.timetable.model.Assignment;
import org.kontor.timetable.model.Model;

/// Tells why meetings were left out of a finished timetable.
public final class Explanation {

    private final Model model;
    private final Obstacles obstacles;
    private final Cures cures;

    private Explanation(Model model, Occupancy occupancy) {
        this.model = model;
        obstacles = new Obstacles(occupancy);
        cures = new Cures(occupancy, obstacles);
    }

    /// One entry for each meeting that has no slot, in the order of the problem.
    public static List<Unscheduled> of(Model model, Assignment assignment) {
        Explanation explanation = new Explanation(model, new Occupancy(model, assignment));
        List<Unscheduled> unscheduled = new ArrayList<>();
        for (int m = 0; m < model.meetings; m++) {
            if (assignment.slot()[m] == NONE) {
                unscheduled.add(explanation.of(m));
            }
        }
        return unscheduled;
    }

    private Unscheduled of(int m) {
        SequencedMap<String, List<Obstacle>> found = new LinkedHashMap<>();
        if (!model.excluded[m]) {
            for (int s = 0; s < model.grid.slots; s++) {
                found.put(model.problem.slots().get(s).id(), obstacles.of(m, s));
            }
        }
        return new Unscheduled(model.problem.meetings().get(m).id(), found, cures.of(m));
    }
}

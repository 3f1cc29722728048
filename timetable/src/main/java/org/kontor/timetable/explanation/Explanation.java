package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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

    /// One entry for each meeting that has no slot and is asked about, in the order of the problem.
    ///
    /// @param ended asked for each of them; once true, the rest get no reasons
    public static List<Unscheduled> of(
            Model model, Assignment assignment, IntPredicate asked, BooleanSupplier ended) {
        int[] left =
                IntStream.range(0, model.meetings)
                        .filter(m -> assignment.slot()[m] == NONE && asked.test(m))
                        .toArray();
        if (left.length == 0) {
            return List.of();
        }
        Explanation explanation = new Explanation(model, new Occupancy(model, assignment));
        List<Unscheduled> unscheduled = new ArrayList<>();
        for (int m : left) {
            unscheduled.add(ended.getAsBoolean() ? explanation.none(m) : explanation.of(m));
        }
        return unscheduled;
    }

    private Unscheduled none(int m) {
        return new Unscheduled(
                model.problem.meetings().get(m).id(), new LinkedHashMap<>(), Optional.empty());
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

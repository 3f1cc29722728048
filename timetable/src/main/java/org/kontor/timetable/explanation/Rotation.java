package org.kontor.timetable.explanation;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Timetable;
import org.kontor.timetable.model.Model;

/// Finds causes that stand in every conflict about a meeting that is left out: each of them is the
/// only one that some timetable with the meeting breaks.
///
/// It begins with the timetable at hand, which breaks nothing but that the meeting is not held.
/// Where one thing stands against a meeting in a slot, that is a cause; where another meeting
/// does, it is put out instead, and the search goes on with the one that is out now (model
/// rotation, after Belov and Marques-Silva, 2011).
final class Rotation {

    /// How far meetings put one another out.
    private static final int DEEPEST = 500;

    private final Model model;
    private final Occupancy occupancy;
    private final Obstacles obstacles;
    private final Deadline deadline;
    private final BitSet visited = new BitSet();
    private final Set<Cause> necessary = new LinkedHashSet<>();

    private Rotation(Problem problem, Timetable timetable, Deadline deadline) {
        this.deadline = deadline;
        model = new Model(problem);
        occupancy = new Occupancy(model, model.read(timetable));
        obstacles = new Obstacles(occupancy);
    }

    /// @param problem with the meetings of the timetable and the one that is left out
    static Set<Cause> necessary(
            Problem problem, Timetable timetable, String meeting, Deadline deadline) {
        Rotation rotation = new Rotation(problem, timetable, deadline);
        rotation.visit(rotation.model.meeting(meeting), 0);
        return rotation.necessary;
    }

    private void visit(int out, int depth) {
        visited.set(out);
        for (int s = 0; s < model.grid.slots && !deadline.passed(); s++) {
            List<List<Obstacle>> groups = obstacles.groups(out, s);
            if (groups.size() == 1) {
                necessary.addAll(new Culprits(occupancy, obstacles, out, s).of(groups.getFirst()));
            }
            BitSet others = inTheWay(groups, s);
            int other = others.nextSetBit(0);
            while (other >= 0) {
                exchange(out, other, s, depth);
                other = others.nextSetBit(other + 1);
            }
        }
    }

    /// Meetings of which one may have to go; none if other things stand against the slot too.
    private BitSet inTheWay(List<List<Obstacle>> groups, int s) {
        BitSet others = new BitSet();
        for (List<Obstacle> group : groups) {
            boolean movable = false;
            for (Obstacle obstacle : group) {
                movable |= mark(obstacle, s, others);
            }
            if (!movable) {
                return new BitSet();
            }
        }
        return others;
    }

    private boolean mark(Obstacle obstacle, int s, BitSet others) {
        switch (obstacle) {
            case Obstacle.DelegateBusy o -> others.set(model.meeting(o.meeting()));
            case Obstacle.TableTaken o -> others.set(model.meeting(o.meeting()));
            case Obstacle.NotAfter o -> others.set(model.meeting(o.meeting()));
            case Obstacle.NotBefore o -> others.set(model.meeting(o.meeting()));
            case Obstacle.TablesFull o -> others.or(occupancy.atTables(s));
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Puts a meeting into the slot and another out, if that keeps every rule.
    private void exchange(int out, int other, int s, int depth) {
        if (visited.get(other)) {
            return;
        }
        int from = occupancy.slotOf[other];
        occupancy.remove(other);
        if (obstacles.groups(out, s).isEmpty()) {
            necessary.add(new Cause.Held(model.problem.meetings().get(other).id()));
            if (depth < DEEPEST) {
                int seats = model.seatStart[out];
                int[] people = obstacles.attending(out, s);
                int[] before = new int[people.length];
                System.arraycopy(occupancy.person, seats, before, 0, people.length);
                System.arraycopy(people, 0, occupancy.person, seats, people.length);
                occupancy.add(out, s);
                visit(other, depth + 1);
                occupancy.remove(out);
                System.arraycopy(before, 0, occupancy.person, seats, people.length);
            }
        }
        occupancy.add(other, from);
    }
}

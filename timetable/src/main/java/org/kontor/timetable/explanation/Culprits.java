package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Place;
import org.kontor.timetable.model.Model;

/// The causes behind the one thing that stands against a meeting in a slot: without any one of them
/// it could be held there.
final class Culprits {

    private final Occupancy occupancy;
    private final Obstacles obstacles;
    private final Model model;
    private final int m;
    private final int s;
    private final Meeting meeting;
    private final String slot;

    Culprits(Occupancy occupancy, Obstacles obstacles, int m, int s) {
        this.occupancy = occupancy;
        this.obstacles = obstacles;
        this.m = m;
        this.s = s;
        model = occupancy.model;
        meeting = model.problem.meetings().get(m);
        slot = model.problem.slots().get(s).id();
    }

    /// @param group all that is known to stand against it; enough that one delegate has nothing
    ///     against
    List<Cause> of(List<Obstacle> group) {
        List<Cause> found = new ArrayList<>();
        for (Obstacle obstacle : group) {
            int delegate = obstacles.delegate(obstacle);
            boolean alone =
                    delegate == NONE
                            || group.stream().filter(o -> obstacles.delegate(o) == delegate).count()
                                    == 1;
            if (alone && (obstacle instanceof Obstacle.Unfair || isEven(delegate))) {
                found.addAll(causes(obstacle));
            }
        }
        return found;
    }

    /// Whether the meeting would keep breaks as even as hard fairness asks.
    private boolean isEven(int delegate) {
        int[] people = obstacles.attending(m, s);
        if (delegate != NONE) {
            people[obstacles.seatOf(m, delegate)] = delegate;
        }
        return new Evenness(occupancy).obstacle(s, people).isEmpty();
    }

    private List<Cause> causes(Obstacle obstacle) {
        String id = meeting.id();
        return switch (obstacle) {
            case Obstacle.SlotNotAllowed o -> List.of(new Cause.AllowedSlots(id));
            case Obstacle.PinnedElsewhere o -> List.of(new Cause.PinnedSlot(id, o.slot()));
            case Obstacle.DelegateAway o -> List.of(new Cause.Unavailable(o.delegate(), slot));
            case Obstacle.DelegateLimit o ->
                    List.of(new Cause.DelegateLimit(o.delegate(), o.limit()));
            case Obstacle.OrganisationLimit o ->
                    List.of(new Cause.OrganisationLimit(o.organisation(), o.limit()));
            case Obstacle.TablesFull o -> tables();
            case Obstacle.NoSuchTable o -> tables();
            case Obstacle.TableTaken o -> pin().stream().toList();
            case Obstacle.TableClosed o -> closed(o.table());
            case Obstacle.NotAfter o -> List.of(new Cause.Precedence(o.meeting(), id));
            case Obstacle.NotBefore o -> List.of(new Cause.Precedence(id, o.meeting()));
            case Obstacle.Unfair o -> List.of(new Cause.FairBreaks(o.difference()));
            case Obstacle.DelegateBusy o -> List.of();
        };
    }

    private List<Cause> tables() {
        Place place = meeting.place();
        List<Cause> found = new ArrayList<>();
        if (place.pinned().isEmpty()) {
            int places = Causes.places(model.problem, model.problem.slots().get(s));
            found.add(new Cause.Tables(slot, places));
            if (!place.features().isEmpty() && anyTable()) {
                found.add(new Cause.TableFeatures(meeting.id(), place.features()));
            }
        }
        return found;
    }

    private Optional<Cause> pin() {
        return meeting.place()
                .pinned()
                .filter(table -> meeting.place().features().isEmpty() && anyTable())
                .map(table -> new Cause.PinnedTable(meeting.id(), table));
    }

    private List<Cause> closed(String table) {
        List<Cause> found = new ArrayList<>(pin().stream().toList());
        if (occupancy.atTables(s).cardinality() < model.problem.slots().get(s).capacity()) {
            found.add(new Cause.ClosedTable(table, slot));
        }
        return found;
    }

    private boolean anyTable() {
        return occupancy.withinCapacity(s) && occupancy.seatable(model.tables.open(s), s);
    }
}

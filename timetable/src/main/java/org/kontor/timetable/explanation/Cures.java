package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Cure.Change;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.model.Model;

/// Looks for the single change that lets a meeting in beside a finished timetable.
final class Cures {

    private final Occupancy occupancy;
    private final Model model;
    private final Obstacles obstacles;

    Cures(Occupancy occupancy, Obstacles obstacles) {
        this.occupancy = occupancy;
        this.model = occupancy.model;
        this.obstacles = obstacles;
    }

    /// The change of a rule that asks least, the earliest of equals; if there is none, another
    /// meeting that has to move or to go.
    Optional<Cure> of(int m) {
        return least(m, this::byRule).or(() -> least(m, this::byMeeting));
    }

    private Optional<Cure> least(int m, BiFunction<Integer, Integer, List<Cure>> cures) {
        return IntStream.range(0, model.grid.slots)
                .boxed()
                .flatMap(s -> cures.apply(m, s).stream())
                .min(Comparator.comparingInt(cure -> rank(cure.change())));
    }

    private static int rank(Change change) {
        return switch (change) {
            case Cure.Include c -> 0;
            case Cure.MoveMeeting c -> 10;
            case Cure.AllowSlot c -> 1;
            case Cure.UnpinSlot c -> 2;
            case Cure.UnpinTable c -> 3;
            case Cure.AddTable c -> 4;
            case Cure.RaiseDelegateLimit c -> 5;
            case Cure.RaiseOrganisationLimit c -> 6;
            case Cure.FreeDelegate c -> 7;
            case Cure.DropPrecedence c -> 8;
            case Cure.RaiseFairness c -> 9;
            case Cure.DropMeeting c -> 11;
        };
    }

    /// Changes of a rule that let the meeting into this slot, if only one thing stands against it.
    private List<Cure> byRule(int m, int s) {
        List<List<Obstacle>> groups = obstacles.groups(m, s);
        List<Cure> found = new ArrayList<>();
        if (model.excluded[m] && groups.isEmpty()) {
            found.add(cure(s, obstacles.attending(m, s), new Cure.Include()));
        } else if (!model.excluded[m] && groups.size() == 1) {
            relax(m, s, groups.getFirst(), found);
        }
        return found;
    }

    /// Meetings in the way that, once moved or given up, let the meeting into this slot.
    private List<Cure> byMeeting(int m, int s) {
        List<Cure> found = new ArrayList<>();
        if (!model.excluded[m]) {
            obstacles.of(m, s).stream()
                    .flatMapToInt(this::inTheWay)
                    .distinct()
                    .forEach(other -> giveWay(m, s, other, found));
        }
        return found;
    }

    private void relax(int m, int s, List<Obstacle> group, List<Cure> found) {
        for (Obstacle obstacle : group) {
            int delegate = obstacles.delegate(obstacle);
            if (delegate != NONE
                    && group.stream().filter(o -> obstacles.delegate(o) == delegate).count() > 1) {
                continue;
            }
            int[] people = obstacles.attending(m, s);
            if (delegate != NONE) {
                people[obstacles.seatOf(m, delegate)] = delegate;
            }
            Optional<Change> change = change(m, s, people, obstacle);
            boolean even = new Evenness(occupancy).obstacle(s, people).isEmpty();
            if (change.isPresent() && (even || obstacle instanceof Obstacle.Unfair)) {
                found.add(cure(s, people, change.orElseThrow()));
            }
        }
    }

    private Optional<Change> change(int m, int s, int[] people, Obstacle obstacle) {
        String id = model.problem.meetings().get(m).id();
        return switch (obstacle) {
            case Obstacle.SlotNotAllowed o -> Optional.of(new Cure.AllowSlot());
            case Obstacle.PinnedElsewhere o -> Optional.of(new Cure.UnpinSlot());
            case Obstacle.DelegateAway o -> Optional.of(new Cure.FreeDelegate(o.delegate()));
            case Obstacle.DelegateLimit o ->
                    Optional.of(new Cure.RaiseDelegateLimit(o.delegate(), o.limit() + 1));
            case Obstacle.OrganisationLimit o ->
                    Optional.of(new Cure.RaiseOrganisationLimit(o.organisation(), o.limit() + 1));
            case Obstacle.TablesFull o -> Optional.of(new Cure.AddTable());
            case Obstacle.NoSuchTable o -> Optional.of(new Cure.AddTable());
            case Obstacle.TableTaken o -> unpinTable(s);
            case Obstacle.TableClosed o -> unpinTable(s);
            case Obstacle.NotAfter o -> Optional.of(new Cure.DropPrecedence(o.meeting(), id));
            case Obstacle.NotBefore o -> Optional.of(new Cure.DropPrecedence(id, o.meeting()));
            case Obstacle.Unfair o ->
                    Optional.of(
                            new Cure.RaiseFairness(new Evenness(occupancy).difference(s, people)));
            case Obstacle.DelegateBusy o -> Optional.empty();
        };
    }

    private Optional<Change> unpinTable(int s) {
        return occupancy.withinCapacity(s) && occupancy.seatable(model.tables.open(s), s)
                ? Optional.of(new Cure.UnpinTable())
                : Optional.empty();
    }

    private IntStream inTheWay(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.DelegateBusy o -> IntStream.of(model.meeting(o.meeting()));
            case Obstacle.TableTaken o -> IntStream.of(model.meeting(o.meeting()));
            default -> IntStream.empty();
        };
    }

    /// Another meeting moves to a free slot, or is given up, if that is all it takes.
    private void giveWay(int m, int s, int other, List<Cure> found) {
        int from = occupancy.slotOf[other];
        occupancy.remove(other);
        if (obstacles.of(m, s).isEmpty()) {
            int[] people = obstacles.attending(m, s);
            String id = model.problem.meetings().get(other).id();
            found.add(cure(s, people, new Cure.DropMeeting(id)));
            System.arraycopy(people, 0, occupancy.person, model.seatStart[m], people.length);
            occupancy.add(m, s);
            IntStream.range(0, model.grid.slots)
                    .filter(to -> to != from && obstacles.of(other, to).isEmpty())
                    .mapToObj(to -> new Cure.MoveMeeting(id, model.problem.slots().get(to).id()))
                    .findFirst()
                    .ifPresent(move -> found.add(cure(s, people, move)));
            occupancy.remove(m);
        }
        occupancy.add(other, from);
    }

    private Cure cure(int s, int[] people, Change change) {
        return new Cure(
                model.problem.slots().get(s).id(),
                IntStream.of(people).mapToObj(p -> model.problem.delegates().get(p).id()).toList(),
                change);
    }
}

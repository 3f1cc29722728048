package org.kontor.timetable.explanation;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Obstacle;
import org.kontor.timetable.Place;
import org.kontor.timetable.model.Model;

/// Finds what stands against a meeting in a slot, beside a finished timetable.
final class Obstacles {

    private final Occupancy occupancy;
    private final Model model;

    Obstacles(Occupancy occupancy) {
        this.occupancy = occupancy;
        this.model = occupancy.model;
    }

    /// Everything that stands against it, in the order in which an organiser would ask; empty if
    /// the meeting could be held there.
    List<Obstacle> of(int m, int s) {
        return groups(m, s).stream().flatMap(List::stream).toList();
    }

    /// The same in groups, one for each thing that has to change; in a group it is enough that one
    /// of the delegates named has nothing against.
    List<List<Obstacle>> groups(int m, int s) {
        Meeting meeting = model.problem.meetings().get(m);
        List<List<Obstacle>> found = new ArrayList<>();
        time(meeting, s).forEach(obstacle -> found.add(List.of(obstacle)));
        for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
            List<Obstacle> against = seat(seat, s);
            if (!against.isEmpty()) {
                found.add(against);
            }
        }
        for (int organisation : model.limited[m]) {
            if (occupancy.organisationAtLimit(organisation, s)) {
                found.add(
                        List.of(
                                new Obstacle.OrganisationLimit(
                                        model.problem.organisations().get(organisation).id(),
                                        day(s),
                                        model.organisationLimit[organisation])));
            }
        }
        table(m, meeting.place(), s).ifPresent(obstacle -> found.add(List.of(obstacle)));
        order(m, s).forEach(obstacle -> found.add(List.of(obstacle)));
        if (found.isEmpty()) {
            new Evenness(occupancy)
                    .obstacle(s, attending(m, s))
                    .ifPresent(obstacle -> found.add(List.of(obstacle)));
        }
        return found;
    }

    /// Who would attend: of each seat the first option that is free, or the first of all.
    int[] attending(int m, int s) {
        int[] people = new int[model.seatStart[m + 1] - model.seatStart[m]];
        for (int i = 0; i < people.length; i++) {
            int seat = model.seatStart[m] + i;
            people[i] = model.options[model.optionStart[seat]];
            for (int o = model.optionStart[seat + 1] - 1; o >= model.optionStart[seat]; o--) {
                if (can(model.options[o], s)) {
                    people[i] = model.options[o];
                }
            }
        }
        return people;
    }

    boolean can(int p, int s) {
        return model.isFree(p, s) && occupancy.meetingOf(p, s) == NONE && !occupancy.atLimit(p, s);
    }

    private List<Obstacle> time(Meeting meeting, int s) {
        List<Obstacle> found = new ArrayList<>();
        String slot = model.problem.slots().get(s).id();
        if (meeting.times().allowed().map(allowed -> !allowed.contains(slot)).orElse(false)) {
            found.add(new Obstacle.SlotNotAllowed());
        }
        meeting.times()
                .pinned()
                .filter(pin -> !pin.equals(slot))
                .ifPresent(pin -> found.add(new Obstacle.PinnedElsewhere(pin)));
        return found;
    }

    private List<Obstacle> seat(int seat, int s) {
        List<Obstacle> against = new ArrayList<>();
        for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
            int p = model.options[o];
            if (can(p, s)) {
                return List.of();
            }
            String id = model.problem.delegates().get(p).id();
            if (!model.isFree(p, s)) {
                against.add(new Obstacle.DelegateAway(id));
            }
            int other = occupancy.meetingOf(p, s);
            if (other != NONE) {
                against.add(new Obstacle.DelegateBusy(id, meetingId(other)));
            }
            if (occupancy.atLimit(p, s)) {
                against.add(new Obstacle.DelegateLimit(id, day(s), model.personLimit[p]));
            }
        }
        return against;
    }

    private Optional<Obstacle> table(int m, Place place, int s) {
        if (place.online()) {
            return Optional.empty();
        }
        BitSet usable = (BitSet) model.tables.eligible(m).clone();
        usable.and(model.tables.open(s));
        if (usable.isEmpty()) {
            return Optional.of(
                    place.pinned()
                            .filter(pin -> !model.tables.eligible(m).isEmpty())
                            .<Obstacle>map(Obstacle.TableClosed::new)
                            .orElse(new Obstacle.NoSuchTable(place.features())));
        }
        if (!occupancy.withinCapacity(s)) {
            return Optional.of(new Obstacle.TablesFull(Set.of()));
        }
        if (!occupancy.seatable(model.tables.eligible(m), s)) {
            return Optional.of(
                    place.pinned()
                            .<Obstacle>map(pin -> new Obstacle.TableTaken(pin, holder(m, s)))
                            .orElse(new Obstacle.TablesFull(place.features())));
        }
        return Optional.empty();
    }

    /// The meeting at the one table that the meeting may use.
    private String holder(int m, int s) {
        int table = model.tables.eligible(m).nextSetBit(0);
        for (int other = 0; other < model.meetings; other++) {
            if (occupancy.slotOf[other] == s && occupancy.table[other] == table) {
                return meetingId(other);
            }
        }
        return "";
    }

    private List<Obstacle> order(int m, int s) {
        List<Obstacle> found = new ArrayList<>();
        for (int other : model.earlier[m]) {
            if (occupancy.slotOf[other] >= s) {
                found.add(new Obstacle.NotAfter(meetingId(other), slotId(other)));
            }
        }
        for (int other : model.later[m]) {
            int at = occupancy.slotOf[other];
            if (at != NONE && at <= s) {
                found.add(new Obstacle.NotBefore(meetingId(other), slotId(other)));
            }
        }
        return found;
    }

    /// The delegate who has something against, or NONE.
    int delegate(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.DelegateAway o -> model.person(o.delegate());
            case Obstacle.DelegateBusy o -> model.person(o.delegate());
            case Obstacle.DelegateLimit o -> model.person(o.delegate());
            default -> NONE;
        };
    }

    /// The number of the seat, within its meeting, that the person can take.
    int seatOf(int m, int p) {
        int seat = model.seatStart[m];
        for (int o = model.optionStart[seat]; model.options[o] != p; o++) {
            if (o + 1 == model.optionStart[seat + 1]) {
                seat++;
            }
        }
        return seat - model.seatStart[m];
    }

    private String meetingId(int m) {
        return model.problem.meetings().get(m).id();
    }

    private String slotId(int m) {
        return model.problem.slots().get(occupancy.slotOf[m]).id();
    }

    private int day(int s) {
        return model.problem.slots().get(s).day();
    }
}

package org.kontor.scheduling.version;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.directory.OrganisationId;
import org.kontor.events.BoundTime;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// A meeting where a version has it.
///
/// @param slot number of the event's slot
/// @param during when it is held
/// @param seat its table; absent when it is online
/// @param room online, where it has been given one; absent at a table
/// @param link where it is held when it is online, its own or its room's; else empty
/// @param sides who meets, in the order of the organisations' ids
/// @param interpreter who interprets, where somebody has to
public record Placement(
        MeetingId meeting,
        int slot,
        Period during,
        Optional<Seat> seat,
        Optional<Room> room,
        String link,
        List<Side> sides,
        Optional<PersonId> interpreter) {

    /// A table as it is found on the floor.
    public record Seat(TableId table, int number, String area) {}

    /// A room online.
    public record Room(OnlineRoomId id, String name) {}

    /// An organisation, and who attends for it.
    public record Side(OrganisationId organisation, List<PersonId> people) {
        public Side {
            people = List.copyOf(people);
        }

        private Side with(PersonId out, PersonId in) {
            return new Side(
                    organisation,
                    people.stream().map(person -> person.equals(out) ? in : person).toList());
        }
    }

    public Placement {
        sides = List.copyOf(sides);
    }

    /// Without room and interpreter.
    public Placement(
            MeetingId meeting,
            int slot,
            Period during,
            Optional<Seat> seat,
            String link,
            List<Side> sides) {
        this(meeting, slot, during, seat, Optional.empty(), link, sides, Optional.empty());
    }

    /// The same, with another person in the place of one who attends for the organisation.
    public Placement withInstead(OrganisationId organisation, PersonId out, PersonId in) {
        return new Placement(
                meeting,
                slot,
                during,
                seat,
                room,
                link,
                sides.stream()
                        .map(
                                side ->
                                        side.organisation().equals(organisation)
                                                ? side.with(out, in)
                                                : side)
                        .toList(),
                interpreter);
    }

    /// The time of everybody who attends.
    public List<BoundTime> boundTimes() {
        return people().stream()
                .map(person -> new BoundTime(person, during, meeting.value()))
                .toList();
    }

    /// Everybody who attends, the interpreter last.
    public List<PersonId> people() {
        return Stream.concat(
                        sides.stream().flatMap(side -> side.people().stream()),
                        interpreter.stream())
                .toList();
    }
}

package org.kontor.scheduling.version;

import java.util.List;
import java.util.Optional;
import org.kontor.directory.OrganisationId;
import org.kontor.events.BoundTime;
import org.kontor.events.TableId;
import org.kontor.scheduling.MeetingId;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// A meeting where a version has it.
///
/// @param slot number of the event's slot
/// @param during when it is held
/// @param seat its table; absent when it is online
/// @param link where it is held when it is online, else empty
/// @param sides who meets, in the order of the organisations' ids
public record Placement(
        MeetingId meeting,
        int slot,
        Period during,
        Optional<Seat> seat,
        String link,
        List<Side> sides) {

    /// A table as it is found on the floor.
    public record Seat(TableId table, int number, String area) {}

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

    /// The same, with another person in the place of one who attends for the organisation.
    public Placement withInstead(OrganisationId organisation, PersonId out, PersonId in) {
        return new Placement(
                meeting,
                slot,
                during,
                seat,
                link,
                sides.stream()
                        .map(
                                side ->
                                        side.organisation().equals(organisation)
                                                ? side.with(out, in)
                                                : side)
                        .toList());
    }

    /// The time of everybody who attends.
    public List<BoundTime> boundTimes() {
        return people().stream()
                .map(person -> new BoundTime(person, during, meeting.value()))
                .toList();
    }

    /// Everybody who attends.
    public List<PersonId> people() {
        return sides.stream().flatMap(side -> side.people().stream()).toList();
    }
}

package org.kontor.scheduling.workbench;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.directory.OrganisationCard;
import org.kontor.directory.OrganisationId;
import org.kontor.events.MeetingTable;
import org.kontor.events.OnlineRoom;
import org.kontor.events.Slot;
import org.kontor.identity.Person;
import org.kontor.scheduling.plan.Placed;
import org.kontor.shared.PersonId;

/// What the optimiser names by ids, in names that people know.
record NamesOfThings(
        Map<PersonId, Person> people,
        Map<OrganisationId, OrganisationCard> organisations,
        Map<UUID, Placed> meetings,
        Map<Integer, Slot> slots,
        Map<UUID, MeetingTable> tables,
        Map<String, String> rooms,
        ZoneId zone) {
    private static final String UNKNOWN = "?";

    static NamesOfThings of(
            Map<PersonId, Person> people,
            Map<OrganisationId, OrganisationCard> organisations,
            List<Placed> placed,
            List<Slot> slots,
            List<MeetingTable> tables,
            List<OnlineRoom> rooms,
            ZoneId zone) {
        return new NamesOfThings(
                people,
                organisations,
                placed.stream()
                        .collect(
                                Collectors.toMap(
                                        meeting -> meeting.meeting().value(), Function.identity())),
                slots.stream().collect(Collectors.toMap(Slot::number, Function.identity())),
                tables.stream()
                        .collect(
                                Collectors.toMap(table -> table.id().value(), Function.identity())),
                rooms.stream()
                        .collect(Collectors.toMap(room -> room.id().toString(), OnlineRoom::name)),
                zone);
    }

    /// The name of the room online, where the id is one's.
    Optional<String> room(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    String person(String id) {
        Person person = people.get(PersonId.of(id));
        return person == null ? UNKNOWN : person.name();
    }

    String organisation(OrganisationId id) {
        OrganisationCard card = organisations.get(id);
        return card == null ? UNKNOWN : card.name();
    }

    String organisation(String id) {
        return organisation(new OrganisationId(UUID.fromString(id)));
    }

    String meeting(String id) {
        Placed meeting = meetings.get(UUID.fromString(id));
        return meeting == null ? UNKNOWN : meeting.title();
    }

    int table(String id) {
        MeetingTable table = tables.get(UUID.fromString(id));
        return table == null ? 0 : table.number();
    }
}

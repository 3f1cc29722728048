package org.kontor.scheduling.placing;

import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.events.Occupancy;
import org.kontor.events.OccupancyKind;
import org.kontor.scheduling.VersionId;
import org.kontor.scheduling.meeting.MeetingCard;
import org.kontor.scheduling.version.Placement;
import org.kontor.scheduling.version.Placement.Seat;
import org.springframework.stereotype.Component;

/// Gives a meeting a table in an opening and binds the time of its people, in the place of what the
/// meeting bound before.
@Component
class Seating {
    private final Searches searches;
    private final TakenRooms rooms;
    private final Occupancy occupancy;

    Seating(Searches searches, TakenRooms rooms, Occupancy occupancy) {
        this.searches = searches;
        this.rooms = rooms;
        this.occupancy = occupancy;
    }

    /// The placement; empty where nothing is free any more, and then nothing was changed.
    Optional<Placement> bind(
            EventCard event, VersionId version, MeetingCard card, Opening opening) {
        Optional<MeetingTable> table =
                card.online() ? Optional.empty() : searches.table(event, version, card, opening);
        if (table.isEmpty() && !card.online()) {
            return Optional.empty();
        }
        Optional<Placement.Room> room = rooms.free(event, version, card, opening.slot());
        var placement =
                new Placement(
                        card.id(),
                        opening.slot().number(),
                        opening.slot().period(),
                        table.map(found -> new Seat(found.id(), found.number(), found.area())),
                        room,
                        room.isPresent() ? "" : card.link(),
                        opening.sides(),
                        opening.interpreter());
        return occupancy
                        .rebind(
                                event.id(),
                                OccupancyKind.MEETING,
                                card.id().value(),
                                placement.boundTimes())
                        .isEmpty()
                ? Optional.of(placement)
                : Optional.empty();
    }
}

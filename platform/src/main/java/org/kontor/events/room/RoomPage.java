package org.kontor.events.room;

import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.web.FormInput;

/// A room as a form.
///
/// @param room empty for a new one
public record RoomPage(EventCard event, Optional<Room> room, FormInput form) {
    public String path() {
        return event.path() + "/setup/rooms";
    }

    public String action() {
        return path() + "/" + room.map(Room::id).map(RoomId::toString).orElse("new");
    }
}

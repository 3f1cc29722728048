package org.kontor.events.room;

import org.kontor.events.Room;
import org.kontor.events.RoomFeature;
import org.kontor.events.RoomId;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;

/// A room as a form.
final class RoomForm {
    private static final int LONGEST_NAME = 60;
    private static final int LARGEST = 100_000;

    private RoomForm() {}

    static FormInput of(Room room) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("name", room.name());
        values.add("capacity", String.valueOf(room.capacity()));
        values.add("version", String.valueOf(room.version()));
        room.features().forEach(feature -> values.add("features", feature.name()));
        return new FormInput(values);
    }

    static Room read(FormInput form, RoomId id, int version) {
        return new Room(
                id,
                form.required("name", LONGEST_NAME),
                form.number("capacity", 0, LARGEST),
                form.choices("features", RoomFeature.class),
                version);
    }
}

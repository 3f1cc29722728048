package org.kontor.events.onlineroom;

import java.util.Map;
import org.kontor.events.OnlineRoom;
import org.kontor.events.OnlineRoomId;
import org.kontor.web.FormInput;

/// A room online as a form.
final class OnlineRoomForm {
    private static final int LONGEST_NAME = 60;

    private OnlineRoomForm() {}

    static FormInput blank() {
        return FormInput.of(Map.of(FormInput.NEW_ID, OnlineRoomId.next().toString()));
    }

    static FormInput of(OnlineRoom room, int version) {
        return FormInput.of(
                Map.of(
                        "name", room.name(),
                        "link", room.link(),
                        "version", String.valueOf(version)));
    }

    /// Reads the form; what is wrong stands in its errors then.
    static OnlineRoom read(FormInput form, OnlineRoomId id) {
        return new OnlineRoom(id, form.required("name", LONGEST_NAME), form.requiredLink("link"));
    }
}

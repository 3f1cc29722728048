package org.kontor.events.floor;

import org.kontor.events.EventCard;
import org.kontor.web.FormInput;

/// A floor plan, to be drawn.
public record FloorPage(EventCard event, Floor floor, FormInput form) {
    public String path() {
        return event.path() + "/setup/floors/" + floor.id();
    }
}

package org.kontor.events.session;

import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.SessionCard;

/// Asking for a place in a session, or giving it back.
///
/// @param waiting whether the reader waits for a place; empty where they have not signed up
public record PlacePage(EventCard event, SessionCard session, Optional<Boolean> waiting) {
    public String path() {
        return PlaceController.path(event, session.id());
    }
}

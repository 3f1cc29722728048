package org.kontor.events.external;

import java.util.UUID;
import org.kontor.shared.Period;

/// Something on the agenda of an event run elsewhere.
///
/// @param uid by which files name it
public record AgendaItem(UUID id, String uid, String title, String place, Period during) {

    /// Whether a file says nothing else of it.
    boolean says(AgendaItem other) {
        return title.equals(other.title)
                && place.equals(other.place)
                && during.equals(other.during);
    }
}

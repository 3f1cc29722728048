package org.kontor.events;

import java.util.List;
import org.kontor.shared.Translated;

/// One thing that follows when a registration ends.
///
/// @param key of the words that say what follows, which take the number of things
/// @param things what it concerns, such as the names of sessions
public record Consequence(RegistrationId registration, String key, List<Translated> things) {
    public Consequence {
        things = List.copyOf(things);
    }
}

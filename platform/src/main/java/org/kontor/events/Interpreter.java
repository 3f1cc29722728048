package org.kontor.events;

import java.util.Collection;
import java.util.Set;
import org.kontor.shared.PersonId;

/// Somebody who interprets at an event, between any two of their languages.
///
/// @param languages ISO 639-1 codes
/// @param busy numbers of the slots in which they have no time
public record Interpreter(PersonId person, Set<String> languages, Set<Integer> busy) {
    public Interpreter {
        languages = Set.copyOf(languages);
        busy = Set.copyOf(busy);
    }

    public boolean knows(Collection<String> wanted) {
        return languages.containsAll(wanted);
    }
}

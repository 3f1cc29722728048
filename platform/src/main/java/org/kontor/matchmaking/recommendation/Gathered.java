package org.kontor.matchmaking.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.matchmaking.affinity.Party;

/// Organisations of an event as far as it matters to whom they suit, with what to say of it.
///
/// @param titles of what they offer and look for, as the JSON in which they are stored
/// @param surfaces for each the words that its stems come from, in the order of the stems
/// @param users how many at the event use each word of the reader, and under the empty word how
///     many there are
record Gathered(
        List<Party> parties,
        Map<UUID, String> titles,
        Map<UUID, List<String>> surfaces,
        Map<String, Integer> users) {

    Optional<Party> find(UUID id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /// The word of the party's own text that the stem comes from.
    String surface(Party party, String stem) {
        int place = party.words().indexOf(stem);
        List<String> words = surfaces.getOrDefault(party.id(), List.of());
        return place < 0 || place >= words.size() ? stem : words.get(place);
    }
}

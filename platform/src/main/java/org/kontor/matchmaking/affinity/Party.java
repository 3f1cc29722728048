package org.kontor.matchmaking.affinity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An organisation at an event, as far as it matters to whom it suits.
///
/// @param kind what it is, such as `CLUSTER`
/// @param country ISO 3166 alpha-2
/// @param group place of its group in the event's [Barriers]
/// @param tags codes of the [CodeTree]
/// @param words of its texts and its keywords, by their stems
/// @param languages ISO 639-1; empty where they are not known
public record Party(
        UUID id,
        String kind,
        String country,
        int group,
        List<String> tags,
        List<String> words,
        Set<String> languages,
        List<Opening> offers,
        List<Opening> requests,
        Sought sought,
        Past past) {
    public Party {
        tags = List.copyOf(tags);
        words = List.copyOf(words);
        languages = Set.copyOf(languages);
        offers = List.copyOf(offers);
        requests = List.copyOf(requests);
    }
}

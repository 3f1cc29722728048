package org.kontor.matchmaking.affinity;

import java.util.List;
import java.util.UUID;

/// One thing that an organisation offers or looks for.
///
/// @param kind what it is about, such as `TECHNOLOGY`
/// @param tags codes of the [CodeTree]
/// @param words of its text, by their stems
public record Opening(UUID id, String kind, List<String> tags, List<String> words) {
    public Opening {
        tags = List.copyOf(tags);
        words = List.copyOf(words);
    }
}

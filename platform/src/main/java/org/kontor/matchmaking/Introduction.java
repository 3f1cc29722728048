package org.kontor.matchmaking;

import java.util.List;
import org.kontor.shared.Translated;

/// What an organisation tells of itself at an event.
///
/// @param about what it does here
/// @param tags codes of the directory's lists of activities and ecosystems
/// @param languages ISO 639-1
public record Introduction(
        Translated about,
        List<String> tags,
        List<String> keywords,
        PartnersSought sought,
        List<String> languages) {
    public static final Introduction NONE =
            new Introduction(
                    Translated.empty(), List.of(), List.of(), PartnersSought.ANYBODY, List.of());

    public Introduction {
        tags = List.copyOf(tags);
        keywords = List.copyOf(keywords);
        languages = List.copyOf(languages);
    }
}

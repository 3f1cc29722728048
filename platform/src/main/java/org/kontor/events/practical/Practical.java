package org.kontor.events.practical;

import org.kontor.shared.Language;
import org.kontor.shared.Translated;

/// Practical facts of an event.
///
/// @param directions how to get there
/// @param staying where to stay
/// @param further what else is good to know
/// @param contact whom to write to, empty where nobody is named
/// @param version of what is stored; 0 where nothing is yet
public record Practical(
        Translated directions,
        Translated staying,
        Translated further,
        String contact,
        int version) {

    /// Whether the organiser wrote nothing.
    public boolean isEmpty() {
        return directions.isEmpty() && staying.isEmpty() && further.isEmpty();
    }

    /// The part by the name of its field.
    public Translated part(String name) {
        return switch (name) {
            case "directions" -> directions;
            case "staying" -> staying;
            default -> further;
        };
    }

    /// The paragraphs of a part in the language.
    public String[] paragraphs(String name, Language language) {
        return part(name).in(language).split("\\n\\s*\\n");
    }
}

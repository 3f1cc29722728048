package org.kontor.shared;

import java.util.EnumMap;
import java.util.Map;

/// A text in one or more languages, stored as a JSON object of language code to text.
///
/// Blank texts are left out, so that a missing translation falls back instead of showing nothing.
public final class Translated {
    private static final Translated EMPTY = new Translated(Map.of());

    private final Map<Language, String> texts;

    private Translated(Map<Language, String> texts) {
        this.texts = texts;
    }

    public static Translated of(Map<Language, String> texts) {
        var kept = new EnumMap<Language, String>(Language.class);
        texts.forEach(
                (language, text) -> {
                    if (!text.isBlank()) {
                        kept.put(language, text.strip());
                    }
                });
        return kept.isEmpty() ? EMPTY : new Translated(kept);
    }

    public static Translated of(String english, String lithuanian) {
        return of(Map.of(Language.EN, english, Language.LT, lithuanian));
    }

    public static Translated english(String text) {
        return of(Map.of(Language.EN, text));
    }

    public static Translated empty() {
        return EMPTY;
    }

    /// The text in the language, else in the first language that has one, else the empty string.
    public String in(Language language) {
        String text = texts.get(language);
        if (text != null) {
            return text;
        }
        return texts.isEmpty() ? "" : texts.values().iterator().next();
    }

    /// The text in exactly this language, empty where there is none: for editing.
    public String exactly(Language language) {
        return texts.getOrDefault(language, "");
    }

    public Map<Language, String> all() {
        return Map.copyOf(texts);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Translated that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}

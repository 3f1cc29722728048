package org.kontor.matchmaking.profile;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kontor.shared.Language;

/// The languages that people at an event may speak, with the names of Unicode's CLDR.
public final class Tongues {
    private static final List<String> CODES =
            List.of(
                    "ar", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu",
                    "fi", "fr", "ga", "he", "hr", "hu", "hy", "is", "it", "ja", "ka", "ko", "lb",
                    "lt", "lv", "mk", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq",
                    "sr", "sv", "tr", "uk", "zh");
    private static final Map<Language, SequencedMap<String, String>> NAMES =
            new ConcurrentHashMap<>();

    private Tongues() {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return Locale.of(code).getDisplayLanguage(language.locale());
    }

    /// All codes with their names in the language, in the order of the names.
    public static SequencedMap<String, String> names(Language language) {
        return NAMES.computeIfAbsent(language, Tongues::inOrder);
    }

    private static SequencedMap<String, String> inOrder(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return CODES.stream()
                .sorted(Comparator.comparing(code -> name(code, language), collator))
                .collect(
                        Collectors.toMap(
                                code -> code,
                                code -> name(code, language),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}

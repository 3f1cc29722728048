package org.kontor.shared;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The languages that people speak, by ISO 639-1 code, with the names of Unicode's CLDR.
public final class SpokenLanguages {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /// Those of Europe and its neighbours, and the great ones of the world.
    private static final Set<String> COMMON =
            Set.of(
                    "ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et",
                    "eu", "fi", "fr", "ga", "he", "hr", "hu", "hy", "is", "it", "ja", "ka", "ko",
                    "lb", "lt", "lv", "mk", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl",
                    "sq", "sr", "sv", "tr", "uk", "zh");

    // To sort names as a language does takes milliseconds, and forms want them again and again.
    private static final Map<Language, SequencedMap<String, String>> NAMES =
            new ConcurrentHashMap<>();

    private SpokenLanguages() {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language reader) {
        return names(reader).getOrDefault(code, code);
    }

    /// The code of the language that somebody wrote, as its code or by a name that readers know.
    public static Optional<String> code(String written) {
        String plain = written.toLowerCase(Locale.ROOT);
        if (exists(plain)) {
            return Optional.of(plain);
        }
        return Arrays.stream(Language.values())
                .flatMap(reader -> names(reader).entrySet().stream())
                .filter(name -> name.getValue().equalsIgnoreCase(written))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// All codes with their names in the reader's language, in the order of the names.
    public static SequencedMap<String, String> names(Language reader) {
        return NAMES.computeIfAbsent(reader, SpokenLanguages::inOrder);
    }

    /// Those that most people choose from, like all.
    public static SequencedMap<String, String> common(Language reader) {
        var common = new LinkedHashMap<>(names(reader));
        common.keySet().retainAll(COMMON);
        return common;
    }

    private static SequencedMap<String, String> inOrder(Language reader) {
        var names = new HashMap<String, String>();
        for (String code : CODES) {
            String name = Locale.of(code).getDisplayLanguage(reader.locale());
            if (!name.equals(code)) {
                names.put(code, name);
            }
        }
        var inOrder = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(reader.locale())))
                .forEach(language -> inOrder.put(language.getKey(), language.getValue()));
        return Collections.unmodifiableSequencedMap(inOrder);
    }
}

package org.kontor.directory;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.shared.Language;

/// The countries by ISO 3166 code, with the names of Unicode's CLDR.
public final class Countries {
    /// Kosovo has no ISO code; this is the one in common use.
    private static final String KOSOVO = "XK";

    private static final Set<String> CODES =
            Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO))
                    .collect(Collectors.toUnmodifiableSet());

    // To sort names as a language does takes milliseconds, and a page with a map wants them.
    private static final Map<Language, SequencedMap<String, String>> NAMES =
            new ConcurrentHashMap<>();

    private Countries() {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return names(language).getOrDefault(code, code);
    }

    /// The country's code in NUTS, which calls Greece and the United Kingdom its own way.
    public static String inNuts(String code) {
        return switch (code) {
            case "GR" -> "EL";
            case "GB" -> "UK";
            default -> code;
        };
    }

    /// All codes with their names in the language, in the order of the names.
    public static SequencedMap<String, String> names(Language language) {
        return NAMES.computeIfAbsent(language, Countries::inOrder);
    }

    private static SequencedMap<String, String> inOrder(Language language) {
        var names = new HashMap<String, String>();
        CODES.forEach(
                code -> names.put(code, Locale.of("", code).getDisplayCountry(language.locale())));
        var inOrder = new LinkedHashMap<String, String>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(language.locale())))
                .forEach(country -> inOrder.put(country.getKey(), country.getValue()));
        return Collections.unmodifiableSequencedMap(inOrder);
    }
}

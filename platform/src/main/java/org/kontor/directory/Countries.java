package org.kontor.directory;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private Countries() {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    public static String name(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /// The country's code in NUTS, which calls Greece and the United Kingdom its own way.
    public static String inNuts(String code) {
        return switch (code) {
            case "GR" -> "EL";
            case "GB" -> "UK";
            default -> code;
        };
    }

    /// All codes, in the order of their names in the language.
    public static List<String> inOrder(Language language) {
        return CODES.stream()
                .sorted(
                        Comparator.comparing(
                                code -> name(code, language),
                                Collator.getInstance(language.locale())))
                .toList();
    }
}

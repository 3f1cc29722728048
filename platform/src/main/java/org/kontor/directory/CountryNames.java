package org.kontor.directory;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontor.shared.Language;

/// Finds a country by its code or by its name in any language of the pages.
public final class CountryNames {
    private static final Map<String, String> CODES = read();

    private CountryNames() {}

    public static Optional<String> code(String text) {
        return Optional.ofNullable(CODES.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> read() {
        var codes = new HashMap<String, String>();
        for (Language language : Language.values()) {
            Countries.names(language)
                    .forEach(
                            (code, name) -> {
                                codes.put(name.toLowerCase(Locale.ROOT), code);
                                codes.put(code.toLowerCase(Locale.ROOT), code);
                            });
        }
        // The codes that the European Union's own lists use.
        codes.put("uk", "GB");
        codes.put("el", "GR");
        return codes;
    }
}

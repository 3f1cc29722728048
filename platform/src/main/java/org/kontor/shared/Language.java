package org.kontor.shared;

import java.util.Locale;
import java.util.Optional;

/// A language that pages and mails are written in; its code begins every public address.
public enum Language {
    EN("en", "English", Locale.UK),
    LT("lt", "Lietuvių", Locale.of("lt", "LT"));

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /// The ISO 639-1 code in lower case, as in addresses and message file names.
    public String code() {
        return code;
    }

    /// The language's name in itself.
    public String ownName() {
        return ownName;
    }

    /// How numbers, dates and plurals are written.
    public Locale locale() {
        return locale;
    }

    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

package org.kontor.directory.codelist;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.directory.CodeList;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormErrors;
import org.kontor.web.FormInput;

/// Says of a new code what keeps it from its list.
///
/// @param known the codes that are there already
/// @param count how many they are
record CodeCheck(CodeListCard list, Function<String, Optional<CodeEntry>> known, int count) {
    private static final int LONGEST_LABEL = 300;

    /// Ecosystems are searched for by bits of one number.
    static final int MOST_ECOSYSTEMS = 31;

    void check(NewCode code, FormErrors errors) {
        Optional<CodeEntry> above = code.parent().flatMap(known);
        if (code.parent().isPresent() && above.isEmpty()) {
            errors.add("parent", "directory.error.codes.no-parent", code.parent().get());
        } else if (above.isPresent() && !above.get().offered()) {
            errors.add("parent", "directory.error.codes.parent-retired", above.get().code());
        } else if (!CodeShape.fits(list.list(), code.code(), code.parent())) {
            errors.add(
                    "code",
                    "directory.error.codes.shape." + list.list().name().toLowerCase(Locale.ROOT),
                    code.code());
        }
        if (list.list() == CodeList.ECOSYSTEM && count >= MOST_ECOSYSTEMS) {
            errors.add("code", "directory.error.codes.full", MOST_ECOSYSTEMS);
        }
        label(code.label(), errors);
    }

    static Translated label(FormInput form) {
        return Translated.of(form.raw("label-en"), form.raw("label-lt"));
    }

    /// English is what every reader falls back on.
    static void label(Translated label, FormErrors errors) {
        if (label.exactly(Language.EN).isEmpty()) {
            errors.add("label-en", "directory.error.codes.no-label");
        }
        for (Language language : Language.values()) {
            int length = label.exactly(language).length();
            if (length > LONGEST_LABEL) {
                errors.add(
                        "label-" + language.code(),
                        "directory.error.too-long",
                        length,
                        LONGEST_LABEL);
            }
        }
    }
}

package org.kontor.events.consent;

import java.util.HashMap;
import java.util.Map;
import org.kontor.events.ConsentText;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// A consent as a form.
final class ConsentForm {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5000;

    private ConsentForm() {}

    static FormInput of(Consent consent) {
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(consent.version()));
        if (consent.required()) {
            values.put("required", "yes");
        }
        put(values, "title", consent.text().title());
        put(values, "text", consent.text().text());
        put(values, "purpose", consent.text().purpose());
        return FormInput.of(values);
    }

    /// Reads the form; what is wrong stands in its errors then. Nobody can agree to what they
    /// cannot read, so each language needs its words.
    static ConsentText read(FormInput form) {
        var text =
                new ConsentText(
                        form.translated("title", LONGEST_TITLE),
                        form.translated("text", LONGEST_TEXT),
                        form.translated("purpose", LONGEST_TEXT));
        Map<String, Translated> parts =
                Map.of("title", text.title(), "text", text.text(), "purpose", text.purpose());
        for (String part : new String[] {"title", "text", "purpose"}) {
            for (Language language : Language.values()) {
                if (parts.getOrDefault(part, Translated.empty()).exactly(language).isEmpty()) {
                    form.errors().add(part + "-" + language.code(), "web.form.required");
                }
            }
        }
        return text;
    }

    private static void put(Map<String, String> values, String field, Translated text) {
        for (Language language : Language.values()) {
            values.put(field + "-" + language.code(), text.exactly(language));
        }
    }
}

package org.kontor.events.series;

import java.util.HashMap;
import java.util.List;
import org.kontor.events.SeriesId;
import org.kontor.shared.Language;
import org.kontor.shared.Translated;
import org.kontor.web.FormInput;

/// A series as a form: its names, and a line for each alias.
final class SeriesForm {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ALIASES = 2000;

    private SeriesForm() {}

    static FormInput blank() {
        var values = new HashMap<String, String>();
        values.put(FormInput.NEW_ID, SeriesId.next().toString());
        return FormInput.of(values);
    }

    static FormInput of(Series series) {
        var values = new HashMap<String, String>();
        for (Language language : Language.values()) {
            values.put("name-" + language.code(), series.name().exactly(language));
        }
        values.put("aliases", String.join("\n", series.aliases()));
        values.put("version", String.valueOf(series.version()));
        return FormInput.of(values);
    }

    /// Reads the form; what is wrong stands in its errors then.
    static Series read(FormInput form, SeriesId id, int version) {
        Translated name = form.translated("name", LONGEST_NAME);
        if (name.isEmpty()) {
            form.errors().add("name-en", "web.form.required");
        }
        List<String> aliases =
                form.text("aliases", LONGEST_ALIASES)
                        .lines()
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList();
        return new Series(id, name, aliases, version);
    }
}

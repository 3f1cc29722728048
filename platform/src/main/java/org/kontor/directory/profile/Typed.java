package org.kontor.directory.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// The fields of a profile as texts, by name: what a form sends, or a row of a table holds.
public record Typed(MultiValueMap<String, String> fields) {
    static final int MOST_CONTACTS = 5;

    public static Typed of(Map<String, String> fields) {
        var all = new LinkedMultiValueMap<String, String>();
        fields.forEach(all::add);
        return new Typed(all);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /// The text of the field, stripped; empty where it was not sent.
    public String text(String field) {
        String text = fields.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /// The parts of the field: values sent several times, or parted by comma, semicolon or line.
    public List<String> parts(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split("[,;\\n]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    public boolean isChosen(String field, String value) {
        return parts(field).contains(value);
    }

    /// The text as the name of a constant or code: capitals, and no spaces.
    String constant(String field) {
        return constant(text(field), true);
    }

    /// The text as codes are written: capitals, and no spaces where they have none.
    public static String constant(String text, boolean underscores) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return underscores ? upper.replaceAll("[\\s-]+", "_") : upper;
    }
}

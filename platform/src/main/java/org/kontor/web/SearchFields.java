package org.kontor.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/// The fields of a search as its address has them, whatever somebody may have written there.
public record SearchFields(MultiValueMap<String, String> sent) {
    private static final int LONGEST_TEXT = 200;

    /// What stands in the field, empty where nothing does.
    public String first(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /// What is looked for, from the field `q`.
    public String text() {
        String typed = first("q").strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST_TEXT));
    }

    /// Codes only: whatever else an address may carry can match nothing.
    public Set<String> codes(String name) {
        var values = new TreeSet<String>();
        sent.getOrDefault(name, List.of()).stream()
                .filter(value -> value.matches("[A-Z_0-9]{1,30}"))
                .forEach(values::add);
        return values;
    }
}

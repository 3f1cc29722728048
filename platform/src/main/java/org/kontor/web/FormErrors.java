package org.kontor.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What is wrong with a form: for each field a message, in the order of the fields.
public final class FormErrors {
    private final SequencedMap<String, List<Message>> byField = new LinkedHashMap<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    public FormErrors add(String field, String key, Object... arguments) {
        byField.computeIfAbsent(field, f -> new ArrayList<>())
                .add(new Message(field, key, List.of(arguments)));
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public List<Message> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    public List<Message> all() {
        return byField.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return Map.copyOf(byField).toString();
    }

    /// One message, said in the words of its key.
    public record Message(String field, String key, List<Object> arguments) {
        public String in(Shell shell) {
            return shell.t(key, arguments.toArray());
        }
    }
}

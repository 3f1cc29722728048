package org.kontor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/// What is wrong with a form: for each field a message, in the order of the fields.
public final class FormErrors {
    private static final Set<String> HIDDEN = Set.of("version", "_csrf", FormInput.NEW_ID);

    private final SequencedMap<String, List<Message>> byField = new LinkedHashMap<>();
    private boolean overtaken;

    public static FormErrors none() {
        return new FormErrors();
    }

    public FormErrors add(String field, String key, Object... arguments) {
        byField.computeIfAbsent(field, f -> new ArrayList<>())
                .add(new Message(field, key, List.of(arguments)));
        return this;
    }

    /// Says beside each field where what was typed differs from what somebody else has stored since
    /// the form was opened.
    public void overtake(
            MultiValueMap<String, String> typed, MultiValueMap<String, String> stored) {
        overtaken = true;
        Stream.concat(stored.keySet().stream(), typed.keySet().stream())
                .distinct()
                .filter(field -> !HIDDEN.contains(field))
                .filter(field -> !parts(typed, field).equals(parts(stored, field)))
                .forEach(field -> addStored(field, stored));
    }

    private void addStored(String field, MultiValueMap<String, String> stored) {
        if (parts(stored, field).isEmpty()) {
            add(field, "web.form.stored-nothing");
        } else {
            add(field, "web.form.stored", String.join(", ", stored.getOrDefault(field, List.of())));
        }
    }

    /// What a field holds, whichever way it is broken into lines or several values.
    private static List<String> parts(MultiValueMap<String, String> fields, String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split("[,;\\s]+")))
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
    }

    /// Whether somebody else was quicker with what the form is about.
    public boolean isOvertaken() {
        return overtaken;
    }

    public boolean isEmpty() {
        return byField.isEmpty() && !overtaken;
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

        /// The same with the words of a list where it names its codes.
        public String in(Shell shell, Map<String, String> options) {
            return shell.t(
                    key,
                    arguments.stream()
                            .map(
                                    argument ->
                                            argument instanceof String s
                                                    ? named(s, options)
                                                    : argument)
                            .toArray());
        }

        private static String named(String codes, Map<String, String> options) {
            return Arrays.stream(codes.split(", "))
                    .map(code -> options.getOrDefault(code, code))
                    .collect(Collectors.joining(", "));
        }
    }
}

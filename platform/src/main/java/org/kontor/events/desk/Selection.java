package org.kontor.events.desk;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.events.RegistrationId;
import org.kontor.web.FormInput;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// Which registrations something is done to.
public sealed interface Selection {

    /// Those that were ticked one by one.
    record Ticked(List<RegistrationId> ids) implements Selection {
        public Ticked {
            ids = List.copyOf(ids);
        }
    }

    /// All that a filter lets through.
    record Found(DeskFilter filter) implements Selection {}

    static Selection of(FormInput form) {
        return form.raw("whom").equals("all")
                ? new Found(DeskFilter.of(form))
                : new Ticked(
                        form.all("registration").stream()
                                .flatMap(Selection::id)
                                .distinct()
                                .toList());
    }

    /// The fields that [#of] reads.
    default MultiValueMap<String, String> fields() {
        return switch (this) {
            case Ticked(List<RegistrationId> ids) -> {
                var fields = new LinkedMultiValueMap<String, String>();
                ids.forEach(id -> fields.add("registration", id.toString()));
                yield fields;
            }
            case Found(DeskFilter filter) -> {
                var fields = new LinkedHashMap<>(filter.fields());
                fields.put("whom", "all");
                yield MultiValueMap.fromSingleValue(fields);
            }
        };
    }

    /// The fields as the query of an address.
    default String query() {
        return fields().entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(value -> field.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    /// Reads what [#query] wrote.
    static Selection parse(String query) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (String field : query.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.add(
                    parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        }
        return of(new FormInput(fields));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Stream<RegistrationId> id(String text) {
        try {
            return Stream.of(new RegistrationId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }
}

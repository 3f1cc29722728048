package org.kontor.web;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Describes a thing in the words of schema.org, for search engines, as a script element of type
/// `application/ld+json` holds it: browsers run no such script, so that the page's policy may
/// forbid all that stand in pages.
public final class JsonLd {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> data = new LinkedHashMap<>();

    private JsonLd(String type) {
        data.put("@type", type);
    }

    public static JsonLd of(String type) {
        return new JsonLd(type);
    }

    /// Says something of the thing; nothing where it is empty.
    public JsonLd with(String name, Object value) {
        boolean empty =
                (value instanceof String text && text.isEmpty())
                        || (value instanceof List<?> all && all.isEmpty());
        if (!empty) {
            data.put(name, plain(value));
        }
        return this;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case JsonLd other -> other.data;
            case List<?> all -> all.stream().map(JsonLd::plain).toList();
            default -> value;
        };
    }

    /// What stands in the element.
    public Content content() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", "https://schema.org");
        whole.putAll(data);
        // In a script element nothing may look like its end.
        String json = JSON.writeValueAsString(whole).replace("<", "\\u003c");
        return output -> output.writeContent(json);
    }
}

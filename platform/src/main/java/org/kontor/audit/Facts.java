package org.kontor.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The details of an entry as the database keeps them.
final class Facts {
    private static final JsonMapper JSON = new JsonMapper();

    private Facts() {}

    static String toJson(Map<String, String> facts) {
        return JSON.writeValueAsString(new TreeMap<>(facts));
    }

    static SortedMap<String, String> fromJson(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
    }
}

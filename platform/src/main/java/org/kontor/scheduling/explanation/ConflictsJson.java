package org.kontor.scheduling.explanation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.kontor.timetable.Cause;
import org.kontor.timetable.Conflict;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps conflicts as JSON, each subject and cause under its own name, as in `{"kind":"Held",…}`.
final class ConflictsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(Conflict.Subject.class, Kind.class)
                    .addMixIn(Cause.class, Kind.class)
                    .build();

    private ConflictsJson() {}

    static String write(List<Conflict> conflicts) {
        return MAPPER.writeValueAsString(conflicts);
    }

    static List<Conflict> read(String json) {
        return MAPPER.readValue(json, new TypeReference<List<Conflict>>() {});
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}
}

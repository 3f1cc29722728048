package org.kontor.scheduling.version;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.kontor.timetable.Cure;
import org.kontor.timetable.Obstacle;
import tools.jackson.databind.json.JsonMapper;

/// Keeps reasons as JSON, each obstacle and cure under its own name, as in
/// `{"kind":"DelegateAway",…}`.
final class ReasonsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addMixIn(Obstacle.class, Kind.class)
                    .addMixIn(Cure.Change.class, Kind.class)
                    .build();

    private ReasonsJson() {}

    static String write(Reasons reasons) {
        return MAPPER.writeValueAsString(reasons);
    }

    static Reasons read(String json) {
        return MAPPER.readValue(json, Reasons.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kind {}
}

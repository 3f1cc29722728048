package org.kontor.timetable.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.timetable.Forecast;
import org.kontor.timetable.Sizes;

/// A forecast as a JSON document, as described by the schema [#SCHEMA].
public final class ForecastJson {

    /// Name of the schema among the resources of this library.
    public static final String SCHEMA = "/org/kontor/timetable/forecast.schema.json";

    private ForecastJson() {}

    /// The document, on one line.
    public static String write(Forecast forecast) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("events", forecast.events());
        members.put("wanted", range(forecast.wanted()));
        members.put("busiest", range(forecast.busiest()));
        members.put("placed", range(forecast.placed()));
        members.put("possible", range(forecast.possible()));
        members.put("proven", forecast.proven());
        members.put("bottleneck", forecast.bottleneck());
        forecast.enough().tables().ifPresent(enough -> members.put("tables", enough(enough)));
        forecast.enough().slots().ifPresent(enough -> members.put("slots", enough(enough)));
        return JsonWriter.write(members);
    }

    private static Map<String, Object> range(Forecast.Range range) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("least", range.least());
        members.put("middle", range.middle());
        members.put("most", range.most());
        return members;
    }

    private static Map<String, Object> enough(Sizes.Enough enough) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", enough.number());
        members.put("proven", enough.proven());
        return members;
    }
}

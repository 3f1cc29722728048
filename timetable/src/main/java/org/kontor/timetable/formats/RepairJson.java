package org.kontor.timetable.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kontor.timetable.Repair;

/// A repair as a JSON document, as described by the schema [#SCHEMA].
public final class RepairJson {

    /// Name of the schema among the resources of this library.
    public static final String SCHEMA = "/org/kontor/timetable/repair.schema.json";

    private RepairJson() {}

    /// The document, on one line.
    public static String write(Repair repair) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("seconds", repair.elapsed().toMillis() / 1000.0);
        members.put("score", ResultJson.score(repair.score()));
        members.put("proven", repair.proven());
        members.put("moves", repair.moves().stream().map(RepairJson::move).toList());
        members.put("lost", repair.lost().stream().map(ResultJson::left).toList());
        members.put("timetable", Appointments.write(repair.timetable()));
        return JsonWriter.write(members);
    }

    private static Map<String, Object> move(Repair.Move move) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("before", Appointments.write(move.before()));
        move.after().ifPresent(after -> members.put("after", Appointments.write(after)));
        return members;
    }
}

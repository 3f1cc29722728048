package org.kontor.timetable.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Timetable;

/// A [Timetable] as an array in a JSON document.
final class Appointments {

    private Appointments() {}

    static Timetable read(JsonNode node) throws BadInput {
        return new Timetable(node.each(Appointments::appointment));
    }

    private static Appointment appointment(JsonNode node) throws BadInput {
        node.only("meeting", "slot", "table", "delegates");
        return new Appointment(
                node.member("meeting").text(),
                node.member("slot").text(),
                node.ifPresent("table", JsonNode::text),
                node.member("delegates").each(JsonNode::text));
    }

    static List<Object> write(Timetable timetable) {
        return timetable.appointments().stream().<Object>map(Appointments::write).toList();
    }

    static Map<String, Object> write(Appointment appointment) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("meeting", appointment.meeting());
        members.put("slot", appointment.slot());
        appointment.table().ifPresent(table -> members.put("table", table));
        members.put("delegates", appointment.delegates());
        return members;
    }
}

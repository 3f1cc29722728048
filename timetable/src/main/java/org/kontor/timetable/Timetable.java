package org.kontor.timetable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scheduled meetings; those of the problem that are not here are left out.
///
/// @param appointments at most one for each meeting
public record Timetable(List<Appointment> appointments) {

    public Timetable {
        appointments = List.copyOf(appointments);
    }

    /// The appointment of a meeting; a search through the list, so ask [#byMeeting] for many.
    public Optional<Appointment> of(String meeting) {
        return appointments.stream().filter(a -> a.meeting().equals(meeting)).findFirst();
    }

    /// Appointments by the id of their meeting; of several for one meeting, the first.
    public Map<String, Appointment> byMeeting() {
        Map<String, Appointment> found = LinkedHashMap.newLinkedHashMap(appointments.size());
        for (Appointment appointment : appointments) {
            found.putIfAbsent(appointment.meeting(), appointment);
        }
        return found;
    }
}

package org.kontor.timetable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A scheduled meeting.
///
/// @param meeting id of the meeting
/// @param slot id of its slot
/// @param table id of its table; absent when online
/// @param delegates ids of those who attend, side by side in the meeting's order
public record Appointment(
        String meeting, String slot, Optional<String> table, List<String> delegates) {

    public Appointment {
        Objects.requireNonNull(meeting, "meeting");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(table, "table");
        delegates = List.copyOf(delegates);
    }
}

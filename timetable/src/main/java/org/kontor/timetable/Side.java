package org.kontor.timetable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/// One side of a meeting: an organisation and who attends for it.
///
/// @param organisation id of the organisation, for its daily limit
/// @param attendance whether one of the delegates attends or all of them do
/// @param delegates ids of the delegates, at least one, each once
public record Side(String organisation, Attendance attendance, List<String> delegates) {

    /// Who of the listed delegates sits at the meeting.
    public enum Attendance {
        /// Any one of them: they are interchangeable, the solver chooses.
        ANY_ONE,
        /// Every one of them.
        ALL
    }

    public Side {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(attendance, "attendance");
        delegates = List.copyOf(delegates);
        if (delegates.isEmpty()) {
            throw new IllegalArgumentException(
                    "Organisation " + organisation + ": a side needs at least one delegate");
        }
        if (new LinkedHashSet<>(delegates).size() < delegates.size()) {
            throw new IllegalArgumentException(
                    "Organisation " + organisation + ": a side names a delegate twice");
        }
    }

    /// Any one of these delegates attends.
    public static Side anyOf(String organisation, String... delegates) {
        return new Side(organisation, Attendance.ANY_ONE, List.of(delegates));
    }

    /// All of these delegates attend.
    public static Side allOf(String organisation, String... delegates) {
        return new Side(organisation, Attendance.ALL, List.of(delegates));
    }

    /// Whether this set of people is what the side asks for, when only its own delegates are given.
    boolean isAttendedBy(List<String> people) {
        return switch (attendance) {
            case ANY_ONE -> people.size() == 1;
            case ALL -> people.size() == delegates.size();
        };
    }
}

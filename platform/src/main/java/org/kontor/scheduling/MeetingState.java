package org.kontor.scheduling;

/// Where a meeting stands; a state says which may follow.
public enum MeetingState {
    /// Wished by its sides, without a place in the published timetable.
    UNSCHEDULED,
    /// In the published timetable.
    SCHEDULED,
    HELD,
    NO_SHOW,
    CANCELLED;

    /// Whether a timetable may still be built with the meeting.
    public boolean isOpen() {
        return this == UNSCHEDULED || this == SCHEDULED;
    }
}

package org.kontor.events;

/// How meetings are held and what a timetable must keep to.
///
/// @param meetingMinutes how long a meeting lasts, 5 to 240
/// @param changeoverMinutes between two meetings, 0 to 120
/// @param reservePercent of the tables kept free in every slot, 0 to 90
/// @param frozenMinutes ahead of now that a published timetable no longer changes
/// @param fairness by how many breaks two delegates may differ before it counts as unfair
/// @param dailyLimit of meetings for a delegate, 0 for none
public record MeetingRules(
        int meetingMinutes,
        int changeoverMinutes,
        int reservePercent,
        int frozenMinutes,
        int fairness,
        int dailyLimit) {

    public static MeetingRules usual() {
        return new MeetingRules(20, 5, 10, 30, 2, 0);
    }
}

package org.kontor.events.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontor.events.MeetingRules;
import org.kontor.events.MeetingWindow;
import org.kontor.events.Slot;

/// Which slots follow from the windows of an event.
final class SlotPlan {
    private SlotPlan() {}

    /// Fills each window with as many meetings as fit, a changeover between two.
    ///
    /// A window spans real time: where clocks change in it, it is an hour longer or shorter than
    /// its times say. It belongs to the half day, before or after noon, in which it starts.
    static List<Slot> of(List<MeetingWindow> windows, MeetingRules rules, ZoneId zone) {
        Duration meeting = Duration.ofMinutes(rules.meetingMinutes());
        Duration step = meeting.plusMinutes(rules.changeoverMinutes());
        var slots = new ArrayList<Slot>();
        var halfDays = new ArrayList<HalfDay>();
        for (MeetingWindow window : inOrder(windows)) {
            var halfDay = new HalfDay(window.day(), !window.starts().isBefore(LocalTime.NOON));
            Instant end = window.day().atTime(window.ends()).atZone(zone).toInstant();
            Instant start = window.day().atTime(window.starts()).atZone(zone).toInstant();
            while (!start.plus(meeting).isAfter(end)) {
                if (!halfDays.contains(halfDay)) {
                    halfDays.add(halfDay);
                }
                slots.add(new Slot(slots.size() + 1, halfDays.size(), start, start.plus(meeting)));
                start = start.plus(step);
            }
        }
        return slots;
    }

    private static List<MeetingWindow> inOrder(List<MeetingWindow> windows) {
        return windows.stream()
                .sorted(
                        Comparator.comparing(MeetingWindow::day)
                                .thenComparing(MeetingWindow::starts))
                .toList();
    }

    private record HalfDay(LocalDate day, boolean afternoon) {}
}

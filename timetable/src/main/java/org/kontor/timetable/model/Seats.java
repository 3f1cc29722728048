package org.kontor.timetable.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Side;

/// Lays out the seats of all meetings one after the other, and the options of all seats.
final class Seats {

    final int[] seatStart;
    final int[] optionStart;
    final int[] options;

    Seats(List<Meeting> meetings, Map<String, Integer> people) {
        int seats = 0;
        int choices = 0;
        for (Meeting meeting : meetings) {
            for (Side side : meeting.sides()) {
                seats += seats(side);
                choices += side.delegates().size();
            }
        }
        seatStart = new int[meetings.size() + 1];
        optionStart = new int[seats + 1];
        options = new int[choices];
        int seat = 0;
        int option = 0;
        for (int m = 0; m < meetings.size(); m++) {
            for (Side side : meetings.get(m).sides()) {
                for (int i = 0; i < side.delegates().size(); i++) {
                    String id = side.delegates().get(i);
                    options[option++] = Optional.ofNullable(people.get(id)).orElseThrow();
                    if (side.attendance() == Side.Attendance.ALL
                            || i == side.delegates().size() - 1) {
                        optionStart[++seat] = option;
                    }
                }
            }
            seatStart[m + 1] = seat;
        }
    }

    private static int seats(Side side) {
        return side.attendance() == Side.Attendance.ALL ? side.delegates().size() : 1;
    }
}

package org.kontor.timetable.model;

import static org.kontor.timetable.model.Model.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Timetable;

/// The ids of a problem and their numbers, and timetables in the words of the one or the other.
final class Names {

    final Map<String, Integer> slots = new HashMap<>();
    final Map<String, Integer> tables = new HashMap<>();
    final Map<String, Integer> people = new HashMap<>();
    final Map<String, Integer> meetings = new HashMap<>();

    Names(Problem problem) {
        problem.slots().forEach(slot -> slots.put(slot.id(), slots.size()));
        problem.tables().forEach(table -> tables.put(table.id(), tables.size()));
        problem.delegates().forEach(delegate -> people.put(delegate.id(), people.size()));
        problem.meetings().forEach(meeting -> meetings.put(meeting.id(), meetings.size()));
    }

    Assignment read(Model model, Timetable timetable) {
        int[] slot = Model.filled(model.meetings);
        int[] table = Model.filled(model.meetings);
        int[] person = Model.filled(model.optionStart.length - 1);
        for (Appointment appointment : timetable.byMeeting().values()) {
            int m = Model.index(meetings, appointment.meeting());
            int s = Model.index(slots, appointment.slot());
            if (m == NONE || s == NONE) {
                continue;
            }
            slot[m] = s;
            table[m] = appointment.table().map(t -> Model.index(tables, t)).orElse(NONE);
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                for (int o = model.optionStart[seat]; o < model.optionStart[seat + 1]; o++) {
                    String id = model.problem.delegates().get(model.options[o]).id();
                    if (appointment.delegates().contains(id)) {
                        person[seat] = model.options[o];
                    }
                }
            }
        }
        return new Assignment(slot, person, table);
    }

    static Timetable write(Model model, Assignment assignment) {
        Problem problem = model.problem;
        List<Appointment> appointments = new ArrayList<>();
        for (int m = 0; m < model.meetings; m++) {
            int s = assignment.slot()[m];
            if (s == NONE) {
                continue;
            }
            int t = assignment.table()[m];
            List<String> attending = new ArrayList<>();
            for (int seat = model.seatStart[m]; seat < model.seatStart[m + 1]; seat++) {
                attending.add(problem.delegates().get(assignment.person()[seat]).id());
            }
            appointments.add(
                    new Appointment(
                            problem.meetings().get(m).id(),
                            problem.slots().get(s).id(),
                            t == NONE
                                    ? Optional.empty()
                                    : Optional.of(problem.tables().get(t).id()),
                            attending));
        }
        return new Timetable(appointments);
    }
}

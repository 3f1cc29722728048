package org.kontor.scheduling.whatif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.timetable.Appointment;
import org.kontor.timetable.Delegate;
import org.kontor.timetable.Meeting;
import org.kontor.timetable.Problem;
import org.kontor.timetable.Side;
import org.kontor.timetable.Slot;

/// What a meeting lacked that found no place.
enum Lacking {
    /// Both sides are free at some time, but every table is taken then.
    TABLE,
    /// One side has a meeting in every slot it can meet in.
    SLOT,
    /// Both sides have time left, but never the same.
    TOGETHER;

    /// When everybody is bound, in a timetable of a draw.
    static final class Agendas {
        private final List<String> slots;
        private final Map<String, Set<String>> bound = new HashMap<>();

        Agendas(Problem problem, List<Appointment> appointments) {
            slots = problem.slots().stream().map(Slot::id).toList();
            for (Delegate delegate : problem.delegates()) {
                bound.put(delegate.id(), new HashSet<>(delegate.unavailable()));
            }
            for (Appointment appointment : appointments) {
                for (String delegate : appointment.delegates()) {
                    bound.computeIfAbsent(delegate, id -> new HashSet<>()).add(appointment.slot());
                }
            }
        }

        Lacking of(Meeting left) {
            List<Side> sides = left.sides();
            if (slots.stream()
                    .anyMatch(slot -> sides.stream().allMatch(side -> isFree(side, slot)))) {
                return TABLE;
            }
            boolean sideIsFull =
                    sides.stream()
                            .anyMatch(side -> slots.stream().noneMatch(slot -> isFree(side, slot)));
            return sideIsFull ? SLOT : TOGETHER;
        }

        private boolean isFree(Side side, String slot) {
            return side.delegates().stream()
                    .anyMatch(delegate -> !bound.getOrDefault(delegate, Set.of()).contains(slot));
        }
    }
}

package org.kontor.scheduling.placing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;

/// When and where meetings can be put into the published timetable.
///
/// @param opens slots that begin before this are closed
/// @param usable how many tables of a slot may be used
/// @param taken how many tables of each slot are used
record Terrain(
        EventCard event, List<Slot> slots, Instant opens, int usable, Map<Integer, Integer> taken) {

    boolean isOpen(Slot slot) {
        return !slot.startsAt().isBefore(opens);
    }

    boolean isFull(Slot slot) {
        return taken.getOrDefault(slot.number(), 0) >= usable;
    }

    LocalDate day(Slot slot) {
        return LocalDate.ofInstant(slot.startsAt(), event.zone());
    }

    Optional<Slot> startingAt(Instant instant) {
        return slots.stream().filter(slot -> slot.startsAt().equals(instant)).findFirst();
    }
}

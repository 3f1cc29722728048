package org.kontor.scheduling.placing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.events.EventCard;
import org.kontor.events.OnlineRoomId;
import org.kontor.events.Slot;
import org.kontor.scheduling.MeetingId;

/// When and where meetings can be put into the published timetable.
///
/// @param opens slots that begin before this are closed
/// @param full the slots in which other meetings use all tables that may be used
/// @param rooms by slot, which meeting has which room online
/// @param now the slot in which the meeting stands
record Terrain(
        EventCard event,
        List<Slot> slots,
        Instant opens,
        Set<Integer> full,
        Map<Integer, Map<OnlineRoomId, MeetingId>> rooms,
        Optional<Integer> now) {

    boolean isOpen(Slot slot) {
        return !slot.startsAt().isBefore(opens);
    }

    boolean isFull(Slot slot) {
        return full.contains(slot.number());
    }

    Map<OnlineRoomId, MeetingId> takenRooms(Slot slot) {
        return rooms.getOrDefault(slot.number(), Map.of());
    }

    LocalDate day(Slot slot) {
        return LocalDate.ofInstant(slot.startsAt(), event.zone());
    }

    Optional<Slot> startingAt(Instant instant) {
        return slots.stream().filter(slot -> slot.startsAt().equals(instant)).findFirst();
    }
}

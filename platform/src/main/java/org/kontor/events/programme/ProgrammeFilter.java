package org.kontor.events.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;
import org.kontor.events.TrackId;

/// Which sessions of a programme a reader wants to see, and how.
///
/// @param grid as a grid of times and rooms, else as a list
public record ProgrammeFilter(
        Optional<LocalDate> day, Optional<TrackId> track, Optional<RoomId> room, boolean grid) {

    static ProgrammeFilter of(
            Optional<LocalDate> day, Optional<UUID> track, Optional<UUID> room, String view) {
        return new ProgrammeFilter(
                day, track.map(TrackId::new), room.map(RoomId::new), view.equals("grid"));
    }

    boolean takes(SessionCard session, ZoneId zone) {
        return day.map(date(session, zone)::equals).orElse(true)
                && (track.isEmpty() || session.setting().track().equals(track))
                && (room.isEmpty() || session.setting().room().equals(room));
    }

    static LocalDate date(SessionCard session, ZoneId zone) {
        return LocalDate.ofInstant(session.plan().startsAt(), zone);
    }

    public ProgrammeFilter on(Optional<LocalDate> other) {
        return new ProgrammeFilter(other, track, room, grid);
    }

    public ProgrammeFilter as(boolean asGrid) {
        return new ProgrammeFilter(day, track, room, asGrid);
    }

    /// As it stands behind an address.
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        day.ifPresent(date -> parts.put("day", date.toString()));
        track.ifPresent(id -> parts.put("track", id.toString()));
        room.ifPresent(id -> parts.put("room", id.toString()));
        if (grid) {
            parts.put("view", "grid");
        }
        return parts.isEmpty()
                ? ""
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }
}

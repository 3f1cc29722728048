package org.kontor.events.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Room;
import org.kontor.events.SessionCard;
import org.kontor.events.SessionId;
import org.kontor.events.Track;
import org.kontor.events.session.Choice;

/// A programme as everybody reads it.
///
/// @param days on which there are sessions at all
/// @param sessions those that the filter takes, in the order of time
/// @param rooms in which sessions are held
/// @param tracks that sessions belong to
/// @param chosen what the reader has made of sessions
public record ProgrammePage(
        EventCard event,
        ProgrammeFilter filter,
        List<LocalDate> days,
        List<SessionCard> sessions,
        List<Room> rooms,
        List<Track> tracks,
        Map<SessionId, Choice> chosen) {

    public String path() {
        return event.path() + "/programme";
    }

    public SequencedMap<LocalDate, List<SessionCard>> byDay() {
        return sessions.stream()
                .collect(
                        Collectors.groupingBy(
                                session -> ProgrammeFilter.date(session, event.zone()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    public List<DayGrid> grids() {
        return byDay().entrySet().stream()
                .map(
                        day ->
                                DayGrid.of(
                                        day.getKey(),
                                        DayGrid.used(rooms, day.getValue()),
                                        day.getValue(),
                                        java.util.Set.of()))
                .toList();
    }

    public Optional<Choice> choice(SessionCard session) {
        return Optional.ofNullable(chosen.get(session.id()));
    }

    public boolean isOn(Optional<LocalDate> day) {
        return filter.day().equals(day);
    }
}

package org.kontor.events.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.events.Room;
import org.kontor.events.RoomId;
import org.kontor.events.SessionCard;

/// The sessions of a day as a table of times and rooms. Its rows are instants, so that a day on
/// which the clocks change has all its hours.
///
/// @param columns the rooms, and as many columns for sessions without one as are held at once
public record DayGrid(LocalDate day, List<Column> columns, List<Row> rows) {

    /// The column of a room, or one of those for what has no room.
    ///
    /// @param lane counts the columns without a room, from 0
    public record Column(Optional<Room> room, int lane) {}

    /// The stretch of the day from one beginning to the next.
    ///
    /// @param until when the next row begins
    /// @param cells those that begin here, from left to right
    public record Row(Instant at, Instant until, List<Cell> cells) {
        public long minutes() {
            return Duration.between(at, until).toMinutes();
        }
    }

    /// A session, or a free room, from the row on in which it begins.
    ///
    /// @param session empty where the room is free
    /// @param rows over how many rows it reaches
    public record Cell(Column column, Optional<SessionCard> session, int rows) {}

    /// Lays out a day with a column for each room, and a row wherever something begins.
    ///
    /// @param sessions of the day
    /// @param times further times to begin a row at
    public static DayGrid of(
            LocalDate day, List<Room> rooms, List<SessionCard> sessions, Set<Instant> times) {
        Map<SessionCard, Column> places = places(rooms, sessions);
        var columns = new ArrayList<Column>();
        rooms.forEach(room -> columns.add(new Column(Optional.of(room), 0)));
        places.values().stream()
                .filter(column -> column.room().isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(Column::lane))
                .forEach(columns::add);
        NavigableSet<Instant> bounds = new TreeSet<>(times);
        sessions.forEach(
                session -> {
                    bounds.add(session.plan().startsAt());
                    bounds.add(session.plan().endsAt());
                });
        return new DayGrid(day, columns, rows(columns, places, List.copyOf(bounds)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private static List<Row> rows(
            List<Column> columns, Map<SessionCard, Column> places, List<Instant> bounds) {
        Map<Column, Map<Instant, SessionCard>> starting = new HashMap<>();
        places.forEach(
                (session, column) ->
                        starting.computeIfAbsent(column, c -> new HashMap<>())
                                .put(session.plan().startsAt(), session));
        Map<Column, Instant> taken = new HashMap<>();
        var rows = new ArrayList<Row>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Instant at = bounds.get(i);
            var cells = new ArrayList<Cell>();
            for (Column column : columns) {
                SessionCard session = starting.getOrDefault(column, Map.of()).get(at);
                if (session != null) {
                    Instant ends = session.plan().endsAt();
                    taken.put(column, ends);
                    cells.add(new Cell(column, Optional.of(session), bounds.indexOf(ends) - i));
                } else if (!at.isBefore(taken.getOrDefault(column, Instant.MIN))) {
                    cells.add(new Cell(column, Optional.empty(), 1));
                }
            }
            rows.add(new Row(at, bounds.get(i + 1), cells));
        }
        return rows;
    }

    /// In which column each session stands; those without a room go to the first free lane.
    private static Map<SessionCard, Column> places(List<Room> rooms, List<SessionCard> sessions) {
        Map<RoomId, Column> byRoom = new HashMap<>();
        rooms.forEach(room -> byRoom.put(room.id(), new Column(Optional.of(room), 0)));
        Map<SessionCard, Column> places = new HashMap<>();
        var lanes = new ArrayList<Instant>();
        sessions.stream()
                .sorted(Comparator.comparing(session -> session.plan().startsAt()))
                .forEach(
                        session ->
                                places.put(
                                        session,
                                        session.room()
                                                .map(Room::id)
                                                .flatMap(id -> Optional.ofNullable(byRoom.get(id)))
                                                .orElseGet(() -> lane(lanes, session))));
        return places;
    }

    private static Column lane(List<Instant> lanes, SessionCard session) {
        int lane = 0;
        while (lane < lanes.size() && lanes.get(lane).isAfter(session.plan().startsAt())) {
            lane++;
        }
        if (lane == lanes.size()) {
            lanes.add(session.plan().endsAt());
        } else {
            lanes.set(lane, session.plan().endsAt());
        }
        return new Column(Optional.empty(), lane);
    }

    /// The rooms in which something is held.
    static List<Room> used(List<Room> rooms, List<SessionCard> sessions) {
        Set<RoomId> used = new HashSet<>();
        sessions.forEach(session -> session.room().map(Room::id).ifPresent(used::add));
        return rooms.stream().filter(room -> used.contains(room.id())).toList();
    }
}

package org.kontor.scheduling.paper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.scheduling.plan.Placed;
import org.kontor.scheduling.plan.Seat;

/// What is held at each table on each day.
///
/// @param version the timetable's number
public record TableLists(EventCard event, int version, List<TableDay> days) {

    /// What is held at one table on one day.
    ///
    /// @param meetings in order of time
    public record TableDay(Seat table, LocalDate date, List<Placed> meetings) {}

    /// Table by table, each with its days; a day on which a table stays empty has no list.
    static TableLists of(EventCard event, int version, List<Placed> placed) {
        Map<Seat, Map<LocalDate, List<Placed>>> lists =
                placed.stream()
                        .filter(meeting -> meeting.table().isPresent())
                        .sorted(Comparator.comparing(meeting -> meeting.slot().startsAt()))
                        .collect(
                                Collectors.groupingBy(
                                        meeting -> meeting.table().orElseThrow(),
                                        () -> new TreeMap<>(Comparator.comparingInt(Seat::number)),
                                        Collectors.groupingBy(
                                                meeting ->
                                                        meeting.slot()
                                                                .startsAt()
                                                                .atZone(event.zone())
                                                                .toLocalDate(),
                                                TreeMap::new,
                                                Collectors.toList())));
        return new TableLists(
                event,
                version,
                lists.entrySet().stream()
                        .flatMap(
                                table ->
                                        table.getValue().entrySet().stream()
                                                .map(
                                                        day ->
                                                                new TableDay(
                                                                        table.getKey(),
                                                                        day.getKey(),
                                                                        day.getValue())))
                        .toList());
    }
}

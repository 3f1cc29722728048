package org.kontor.scheduling.problem;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.directory.OrganisationId;
import org.kontor.events.Delegate;
import org.kontor.events.EventCard;
import org.kontor.events.MeetingTable;
import org.kontor.events.Slot;
import org.kontor.shared.PersonId;
import org.kontor.timetable.Table;

/// When, where and with whom meetings can be held at an event.
///
/// @param losses times at which tables cannot be used
/// @param opens slots that begin before this are closed: past, or frozen after publishing
record Grid(
        EventCard event,
        List<Slot> slots,
        List<MeetingTable> tables,
        List<LostTables.Loss> losses,
        List<Delegate> delegates,
        Resources resources,
        Instant opens) {

    boolean isOpen(Slot slot) {
        return !slot.startsAt().isBefore(opens);
    }

    /// Ids of the slots into which meetings can be put.
    Set<String> openSlots() {
        return slots.stream().filter(this::isOpen).map(Grid::id).collect(toUnmodifiableSet());
    }

    /// In a closed slot stands what stood there before, so no table of it is kept in reserve.
    List<org.kontor.timetable.Slot> optimiserSlots() {
        var days = new TreeSet<LocalDate>();
        slots.forEach(slot -> days.add(day(slot)));
        int usable = tables.size() * (100 - event.rules().reservePercent()) / 100;
        return slots.stream()
                .map(
                        slot ->
                                new org.kontor.timetable.Slot(
                                        id(slot),
                                        days.headSet(day(slot)).size() + 1,
                                        slot.halfDay(),
                                        isOpen(slot) ? usable : tables.size()))
                .toList();
    }

    /// In a closed slot stands what stood there before, so nothing is lost there any more.
    List<Table> optimiserTables() {
        return tables.stream()
                .map(
                        table ->
                                new Table(
                                        table.id().toString(),
                                        table.features().stream()
                                                .map(Enum::name)
                                                .collect(toUnmodifiableSet()),
                                        slots.stream()
                                                .filter(this::isOpen)
                                                .filter(slot -> isLost(table, slot))
                                                .map(Grid::id)
                                                .collect(toUnmodifiableSet())))
                .toList();
    }

    private boolean isLost(MeetingTable table, Slot slot) {
        return losses.stream()
                .anyMatch(
                        loss ->
                                loss.table().equals(table.id())
                                        && loss.during().overlaps(slot.period()));
    }

    /// Everybody and everything that can attend; what keeps them from closed slots matters no more.
    Map<String, org.kontor.timetable.Delegate> optimiserDelegates() {
        Set<String> open = openSlots();
        Map<String, org.kontor.timetable.Delegate> all = new LinkedHashMap<>();
        for (Delegate delegate : delegates) {
            Set<String> busy =
                    delegate.busy().stream()
                            .map(String::valueOf)
                            .filter(open::contains)
                            .collect(toUnmodifiableSet());
            all.putIfAbsent(
                    delegate.person().toString(), optimiserDelegate(delegate.person(), busy));
        }
        resources.delegates(open).forEach(serving -> all.putIfAbsent(serving.id(), serving));
        return all;
    }

    org.kontor.timetable.Delegate optimiserDelegate(PersonId person, Set<String> busy) {
        int limit = event.rules().dailyLimit();
        return new org.kontor.timetable.Delegate(
                person.toString(), busy, limit == 0 ? Integer.MAX_VALUE : limit, false);
    }

    /// Who can attend for each organisation.
    Map<OrganisationId, List<PersonId>> people() {
        return delegates.stream()
                .collect(groupingBy(Delegate::organisation, mapping(Delegate::person, toList())));
    }

    Map<Instant, Slot> slotsByStart() {
        return slots.stream().collect(toMap(Slot::startsAt, slot -> slot));
    }

    static String id(Slot slot) {
        return String.valueOf(slot.number());
    }

    private LocalDate day(Slot slot) {
        return LocalDate.ofInstant(slot.startsAt(), event.zone());
    }
}

package org.kontor.scheduling.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;

/// A person's days at an event, as a version of the timetable has them.
///
/// @param version the timetable's number
/// @param days those on which there are slots or the person has something, in order
public record Agenda(EventCard event, int version, PersonId person, String name, List<Day> days) {

    /// A date, with what the person has on it.
    ///
    /// @param entries in order of time; those that bind do not overlap
    public record Day(LocalDate date, List<Entry> entries) {
        public long meetings() {
            return entries.stream().filter(Entry.Meeting.class::isInstance).count();
        }
    }

    /// Puts the person's binding times in order and fills the slots between them with free time.
    static Agenda of(
            EventCard event,
            int version,
            PersonId person,
            String name,
            List<Slot> slots,
            List<Entry> binding) {
        var entries = new ArrayList<>(binding);
        entries.addAll(free(slots, binding));
        entries.sort(Comparator.comparing(entry -> entry.during().from()));
        var days = new TreeMap<LocalDate, List<Entry>>();
        entries.forEach(
                entry ->
                        days.computeIfAbsent(
                                        entry.during().from().atZone(event.zone()).toLocalDate(),
                                        date -> new ArrayList<>())
                                .add(entry));
        return new Agenda(
                event,
                version,
                person,
                name,
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                        .toList());
    }

    /// The same with what binds nothing.
    Agenda and(List<Entry> noted) {
        var sorted = new TreeMap<LocalDate, List<Entry>>();
        days.forEach(day -> sorted.put(day.date(), new ArrayList<>(day.entries())));
        noted.forEach(
                entry ->
                        sorted.computeIfAbsent(
                                        entry.during().from().atZone(event.zone()).toLocalDate(),
                                        date -> new ArrayList<>())
                                .add(entry));
        sorted.values().forEach(day -> day.sort(Comparator.comparing(e -> e.during().from())));
        return new Agenda(
                event,
                version,
                person,
                name,
                sorted.entrySet().stream()
                        .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                        .toList());
    }

    public long meetings() {
        return days.stream().mapToLong(Day::meetings).sum();
    }

    /// What the person is in, or is in next, at the instant; empty after the last.
    public Optional<Entry> nextAt(Instant instant) {
        return days.stream()
                .flatMap(day -> day.entries().stream())
                .filter(Entry::isAppointment)
                .filter(entry -> entry.during().until().isAfter(instant))
                .findFirst();
    }

    private static List<Entry> free(List<Slot> slots, List<Entry> binding) {
        var free = new ArrayList<Entry>();
        Slot begin = null;
        Slot end = null;
        for (Slot slot : slots) {
            boolean busy =
                    binding.stream().anyMatch(entry -> entry.during().overlaps(slot.period()));
            boolean follows = end != null && end.halfDay() == slot.halfDay();
            if (begin != null && end != null && (busy || !follows)) {
                free.add(new Entry.Free(new Period(begin.startsAt(), end.endsAt())));
                begin = null;
                end = null;
            }
            if (!busy) {
                begin = begin == null ? slot : begin;
                end = slot;
            }
        }
        if (begin != null && end != null) {
            free.add(new Entry.Free(new Period(begin.startsAt(), end.endsAt())));
        }
        return free;
    }
}

package org.kontor.events.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Events;
import org.kontor.events.Slot;
import org.kontor.events.registration.RegistrationQueries.Taken;
import org.kontor.shared.Period;
import org.kontor.shared.PersonId;
import org.kontor.web.FormInput;
import org.springframework.stereotype.Component;

/// In which slots of an event a person would meet, to be ticked in a form.
@Component
public class FreeTimes {
    private final Events events;
    private final RegistrationQueries queries;

    FreeTimes(Events events, RegistrationQueries queries) {
        this.events = events;
        this.queries = queries;
    }

    /// The slots of each day of the event.
    public SequencedMap<LocalDate, List<SlotState>> of(EventCard event, PersonId person) {
        return of(event, queries.taken(event.id(), person));
    }

    SequencedMap<LocalDate, List<SlotState>> of(EventCard event, List<Taken> taken) {
        return events.slots(event.id()).stream()
                .collect(
                        Collectors.groupingBy(
                                slot -> LocalDate.ofInstant(slot.startsAt(), event.zone()),
                                TreeMap::new,
                                Collectors.mapping(
                                        slot -> state(slot, taken), Collectors.toList())));
    }

    /// The times whose ticks were taken off. Slots in which the person is bound are shown, not
    /// offered, and become no own blocks.
    public List<Period> blocked(EventCard event, FormInput form) {
        Set<String> offered = Set.copyOf(form.all("offered"));
        Set<String> free = Set.copyOf(form.all("free"));
        return events.slots(event.id()).stream()
                .filter(slot -> offered.contains(String.valueOf(slot.number())))
                .filter(slot -> !free.contains(String.valueOf(slot.number())))
                .map(Slot::period)
                .toList();
    }

    private static SlotState state(Slot slot, List<Taken> taken) {
        List<Taken> then =
                taken.stream().filter(time -> time.during().overlaps(slot.period())).toList();
        return new SlotState(
                slot,
                then.stream().flatMap(time -> time.by().stream()).findFirst(),
                then.stream().noneMatch(time -> time.by().isEmpty()));
    }
}

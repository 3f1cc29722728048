package org.kontor.events.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.web.FormInput;

/// The meeting grid and the slots that would follow from it.
///
/// @param fixed message key that says why the slots cannot change now
public record GridPage(EventCard event, FormInput form, List<Slot> slots, Optional<String> fixed) {

    public List<LocalDate> days() {
        return event.firstDay().datesUntil(event.lastDay().plusDays(1)).toList();
    }

    public String field(LocalDate day) {
        return GridForm.field(day);
    }

    public SequencedMap<LocalDate, List<Slot>> slotsByDay() {
        return slots.stream()
                .collect(
                        Collectors.groupingBy(
                                slot -> LocalDate.ofInstant(slot.startsAt(), event.zone()),
                                TreeMap::new,
                                Collectors.toList()));
    }
}

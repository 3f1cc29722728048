package org.kontor.scheduling.availability;

import java.util.List;
import java.util.Optional;
import org.kontor.events.Slot;
import org.kontor.scheduling.agenda.Entry;

/// One slot of a person's calendar.
///
/// @param bound the meeting, session or other event that has the person then
/// @param free whether the person would meet then
/// @param over whether it has begun
public record SlotState(Slot slot, Optional<Entry> bound, boolean free, boolean over) {

    /// @param taken what takes the person's time, over the whole event
    static SlotState of(Slot slot, List<Entry> taken, boolean over) {
        List<Entry> then =
                taken.stream().filter(entry -> entry.during().overlaps(slot.period())).toList();
        return new SlotState(
                slot,
                then.stream().filter(entry -> !isOwnBlock(entry)).findFirst(),
                then.stream().noneMatch(SlotState::isOwnBlock),
                over);
    }

    /// Whether the person decides about it.
    public boolean isOffered() {
        return bound.isEmpty() && !over;
    }

    private static boolean isOwnBlock(Entry entry) {
        return entry instanceof Entry.Away away && away.event().isEmpty();
    }
}

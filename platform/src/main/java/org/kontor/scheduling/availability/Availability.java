package org.kontor.scheduling.availability;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.events.EventCard;
import org.kontor.events.Slot;
import org.kontor.shared.PersonId;

/// When a person has time at an event, slot by slot.
record Availability(EventCard event, PersonId person, List<SlotState> slots) {

    /// What the person decided, as a text that changes with it.
    String stamp() {
        return slots.stream()
                .filter(state -> !state.free())
                .map(state -> String.valueOf(state.slot().number()))
                .collect(Collectors.joining("-"));
    }

    /// The same with these of the slots free that the person decides about, and the others not.
    Availability with(Set<Integer> free) {
        return new Availability(
                event,
                person,
                slots.stream()
                        .map(
                                state ->
                                        state.isOffered()
                                                ? new SlotState(
                                                        state.slot(),
                                                        state.bound(),
                                                        free.contains(state.slot().number()),
                                                        false)
                                                : state)
                        .toList());
    }

    /// The slots about which the two differ.
    List<SlotState> differingFrom(Availability other) {
        return slots.stream().filter(state -> !other.slots.contains(state)).toList();
    }

    /// The slots in which the person wants no meetings.
    List<Slot> blocked() {
        return slots.stream().filter(state -> !state.free()).map(SlotState::slot).toList();
    }
}

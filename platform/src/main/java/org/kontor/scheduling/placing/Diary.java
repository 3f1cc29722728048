package org.kontor.scheduling.placing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontor.events.Slot;
import org.kontor.shared.PersonId;

/// A person's time at the event.
///
/// @param meetings numbers of the slots in which they have meetings
record Diary(PersonId person, List<Booked> booked, Set<Integer> meetings) {

    static Diary of(PersonId person, List<Booked> booked, Terrain terrain) {
        return new Diary(
                person,
                booked,
                booked.stream()
                        .filter(one -> one.kind() == Booked.Kind.MEETING)
                        .flatMap(one -> terrain.startingAt(one.during().from()).stream())
                        .map(Slot::number)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Optional<Booked> at(Slot slot) {
        return booked.stream().filter(one -> one.during().overlaps(slot.period())).findFirst();
    }

    long meetingsOnDayOf(Slot slot, Terrain terrain) {
        return terrain.slots().stream()
                .filter(other -> meetings.contains(other.number()))
                .filter(other -> terrain.day(other).equals(terrain.day(slot)))
                .count();
    }

    /// How many breaks more, or fewer, the person has with a meeting in the slot.
    int breaksAdded(Slot slot, Terrain terrain) {
        var with = new TreeSet<>(meetings);
        with.add(slot.number());
        return breaks(with, slot, terrain) - breaks(meetings, slot, terrain);
    }

    /// The groups of idle slots between meetings on the half day of the slot.
    private static int breaks(Set<Integer> meetings, Slot slot, Terrain terrain) {
        int breaks = 0;
        boolean met = false;
        boolean idle = false;
        for (Slot other : terrain.slots()) {
            if (other.halfDay() == slot.halfDay()) {
                if (!meetings.contains(other.number())) {
                    idle = true;
                } else {
                    breaks += met && idle ? 1 : 0;
                    met = true;
                    idle = false;
                }
            }
        }
        return breaks;
    }
}

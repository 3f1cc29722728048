package org.kontor.events.registration;

import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.kontor.shared.PersonId;

/// The places of an event, while nobody else gives any: each person takes one, however many
/// organisations they come for.
final class Seats {
    private final int capacity;
    private final Set<PersonId> taken;

    /// @param capacity 0 for no limit
    Seats(int capacity, Collection<PersonId> taken) {
        this.capacity = capacity;
        this.taken = new HashSet<>(taken);
    }

    /// Whether the registration takes one of the places that there are only so many of.
    boolean isNeededBy(Registration registration) {
        return isLimited()
                && registration.role().takesPlace()
                && !taken.contains(registration.personId());
    }

    boolean isFreeFor(Registration registration) {
        return !isNeededBy(registration) || taken.size() < capacity;
    }

    void take(Registration registration) {
        if (registration.role().takesPlace()) {
            taken.add(registration.personId());
        }
    }

    /// How many are left, where there are only so many.
    OptionalInt free() {
        return isLimited()
                ? OptionalInt.of(Math.max(0, capacity - taken.size()))
                : OptionalInt.empty();
    }

    boolean isLimited() {
        return capacity > 0;
    }
}

package org.kontor.timetable;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// When a meeting can be held.
///
/// @param allowed ids of the slots it may take; absent for every slot
/// @param pinned id of the one slot it must take
/// @param after ids of meetings that have to be held in an earlier slot; one that is not scheduled
///     binds nothing
public record Times(Optional<Set<String>> allowed, Optional<String> pinned, Set<String> after) {

    /// At any time.
    public static final Times ANY = new Times(Optional.empty(), Optional.empty(), Set.of());

    public Times {
        allowed = allowed.map(Set::copyOf);
        Objects.requireNonNull(pinned, "pinned");
        after = Set.copyOf(after);
    }

    /// In one of these slots.
    public static Times in(Set<String> slots) {
        return new Times(Optional.of(slots), Optional.empty(), Set.of());
    }

    /// In this slot.
    public static Times at(String slot) {
        return new Times(Optional.empty(), Optional.of(slot), Set.of());
    }

    /// The same, held after these meetings.
    public Times after(String... meetings) {
        return new Times(allowed, pinned, Set.of(meetings));
    }

    /// Whether pin and allowed slots leave this slot open.
    boolean permits(String slot) {
        return pinned.map(slot::equals).orElse(true)
                && allowed.map(slots -> slots.contains(slot)).orElse(true);
    }
}

package org.kontor.timetable;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Where a meeting can be held.
///
/// @param online true for a meeting by link, which needs no table
/// @param features what its table must offer; empty for any table
/// @param pinned id of the one table that it must use
public record Place(boolean online, Set<String> features, Optional<String> pinned) {

    /// At any table.
    public static final Place ANYWHERE = new Place(false, Set.of(), Optional.empty());

    /// By link, without a table.
    public static final Place ONLINE = new Place(true, Set.of(), Optional.empty());

    public Place {
        features = Set.copyOf(features);
        Objects.requireNonNull(pinned, "pinned");
        if (online && (!features.isEmpty() || pinned.isPresent())) {
            throw new IllegalArgumentException("A meeting online has no table to ask for");
        }
    }

    /// At a table that offers all of these.
    public static Place with(Set<String> features) {
        return new Place(false, features, Optional.empty());
    }

    /// At this table.
    public static Place at(String table) {
        return new Place(false, Set.of(), Optional.of(table));
    }
}

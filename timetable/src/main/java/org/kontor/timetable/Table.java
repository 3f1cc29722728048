package org.kontor.timetable;

import java.util.Objects;
import java.util.Set;

/// A table where one meeting at a time can be held.
///
/// @param id unique among tables
/// @param features what it offers, such as "step-free" or "quiet", in the organiser's own words
/// @param closed ids of the slots in which it cannot be used
public record Table(String id, Set<String> features, Set<String> closed) {

    public Table {
        Objects.requireNonNull(id, "id");
        features = Set.copyOf(features);
        closed = Set.copyOf(closed);
    }

    /// A table without particular features that is always open.
    public Table(String id) {
        this(id, Set.of(), Set.of());
    }

    /// A table with these features that is always open.
    public Table(String id, Set<String> features) {
        this(id, features, Set.of());
    }
}

package org.kontor.timetable;

import java.util.Objects;

/// A single change that makes possible what could not be.
///
/// @param without the cause that no longer holds
/// @param by how many tables or meetings a day more are needed; 0 where the cause goes altogether
/// @param after score of a timetable found with this change: it helps at least as much as this
public record Remedy(Cause without, int by, Score after) {

    public Remedy {
        Objects.requireNonNull(without, "without");
        Objects.requireNonNull(after, "after");
    }
}

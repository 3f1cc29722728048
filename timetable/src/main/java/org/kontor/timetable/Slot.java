package org.kontor.timetable;

import java.util.Objects;

/// One meeting slot of the grid. Slots of a [Problem] are listed in order of time and do not
/// overlap.
///
/// Two neighbouring slots of the same day and part follow one another without a gap in the sense of
/// breaks: an idle slot between them is a break. Where the part changes, say at lunch, nothing is
/// counted. A grid where morning and afternoon are to count as one gives both the same part.
///
/// @param id unique among slots
/// @param day number of the day, for daily limits and table changes
/// @param part number of the half day (or other unbroken stretch) within the day
/// @param capacity the most meetings at tables in this slot: the number of tables less the reserve;
/// a number beyond the tables there are does no harm
public record Slot(String id, int day, int part, int capacity) {

    public Slot {
        Objects.requireNonNull(id, "id");
        if (capacity < 0) {
            throw new IllegalArgumentException("Slot " + id + ": capacity must not be negative");
        }
    }

    /// A slot where every table may be used.
    public Slot(String id, int day, int part) {
        this(id, day, part, Integer.MAX_VALUE);
    }

    /// Whether an idle time between this slot and the other can be a break.
    boolean sameStretch(Slot other) {
        return day == other.day && part == other.part;
    }
}

package org.kontor.timetable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Why something cannot be: causes that cannot go together with it.
///
/// @param subject what cannot be
/// @param extent what is known of the causes
/// @param causes empty if nothing is known, or if it could be after all; empty too where what is
///     always so stands against it alone
/// @param remedy the single change that would help most among those tried
public record Conflict(
        Subject subject, Extent extent, List<Cause> causes, Optional<Remedy> remedy) {

    public Conflict {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(extent, "extent");
        Objects.requireNonNull(remedy, "remedy");
        causes = List.copyOf(causes);
    }

    /// What is asked about.
    public sealed interface Subject {}

    /// Why the meeting is not held beside all the others that are.
    public record LeftOut(String meeting) implements Subject {}

    /// Why the delegate has no fewer breaks than so many.
    public record Breaks(String delegate, int breaks) implements Subject {}

    /// Why there is no timetable that holds every mandatory meeting.
    public record NoTimetable() implements Subject {}

    /// What is known of the causes.
    public enum Extent {
        /// They cannot go together, and without any one of them they can: none is idle.
        MINIMAL,
        /// They cannot go together; the time was too short to leave out all that is idle.
        SUFFICIENT,
        /// The time was too short to find any.
        OPEN,
        /// Nothing stands against it: a longer search would have found a better timetable.
        POSSIBLE
    }
}

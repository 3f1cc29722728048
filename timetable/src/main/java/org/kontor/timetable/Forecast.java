package org.kontor.timetable;

import java.util.Objects;
import java.util.Optional;

/// What can be expected of an event, from events drawn at random that are as it is expected to be.
///
/// @param events how many events were drawn
/// @param wanted meetings that both sides want
/// @param busiest meetings of the participant who is wanted most
/// @param placed how many of the wanted meetings were placed
/// @param possible no timetable places more than so many
/// @param proven whether as many as possible were placed in every event
/// @param bottleneck what keeps out those that are not placed
/// @param tables how many are enough to place, in the slots that there are, all that would be
///     placed if there were a table for everybody; absent if the time was too short
/// @param slots how many are enough to place all meetings at the tables that there are; absent if
///     no number is, or if the time was too short
public record Forecast(
        int events,
        Range wanted,
        Range busiest,
        Range placed,
        Range possible,
        boolean proven,
        Bottleneck bottleneck,
        Optional<Enough> tables,
        Optional<Enough> slots) {

    public Forecast {
        Objects.requireNonNull(tables, "tables");
        Objects.requireNonNull(slots, "slots");
    }

    /// A number as it is in the events drawn.
    ///
    /// @param least of all
    /// @param middle half of the events have no more
    /// @param most of all
    public record Range(int least, int middle, int most) {}

    /// A number that is enough for every event drawn.
    ///
    /// @param proven whether one less is proven to be too few for one of the events
    public record Enough(int number, boolean proven) {}

    /// What is too scarce.
    public enum Bottleneck {
        /// Everything can be placed.
        NONE,
        /// All tables are taken in all slots.
        TABLES,
        /// Some participants have more meetings than their delegates have slots.
        TIME
    }
}

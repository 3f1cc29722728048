package org.kontor.timetable;

/// What can be expected of an event, from events drawn at random that are as it is expected to be.
///
/// @param events how many events were drawn
/// @param wanted meetings that both sides want
/// @param busiest meetings of the participant who is wanted most
/// @param placed how many of the wanted meetings were placed
/// @param possible no timetable places more than so many
/// @param proven whether as many as possible were placed in every event
/// @param bottleneck what most of those lack that are not placed
/// @param enough which sizes are enough for every event drawn
public record Forecast(
        int events,
        Range wanted,
        Range busiest,
        Range placed,
        Range possible,
        boolean proven,
        Bottleneck bottleneck,
        Sizes enough) {

    /// A number as it is in the events drawn.
    ///
    /// @param least of all
    /// @param middle half of the events have no more
    /// @param most of all
    public record Range(int least, int middle, int most) {}

    /// What is too scarce.
    public enum Bottleneck {
        /// Everything can be placed.
        NONE,
        /// All tables are taken whenever both sides have time.
        TABLES,
        /// Some participants have more meetings than their delegates have slots.
        TIME,
        /// Participants have time left, but never together.
        TOGETHER
    }
}

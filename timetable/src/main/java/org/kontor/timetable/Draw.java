package org.kontor.timetable;

/// What became of one event drawn at random.
///
/// @param wanted meetings that both sides want
/// @param busiest meetings of the participant who is wanted most
/// @param placed how many of the wanted meetings were placed
/// @param possible no timetable places more than so many
/// @param lacking what those lack that were not placed
public record Draw(int wanted, int busiest, int placed, int possible, Lacking lacking) {

    /// Whether as many as possible were placed.
    public boolean isProven() {
        return placed == possible;
    }

    /// Meetings that were not placed, by what they lack.
    ///
    /// @param table both sides have time in some slot, but every table is taken then
    /// @param slot one side has no time left in any slot
    /// @param together both sides have time left, but never in the same slot
    public record Lacking(int table, int slot, int together) {

        Lacking plus(Lacking other) {
            return new Lacking(table + other.table, slot + other.slot, together + other.together);
        }

        /// What most of them lack.
        public Forecast.Bottleneck bottleneck() {
            int most = Math.max(table, Math.max(slot, together));
            if (most == 0) {
                return Forecast.Bottleneck.NONE;
            }
            if (most == table) {
                return Forecast.Bottleneck.TABLES;
            }
            return most == slot ? Forecast.Bottleneck.TIME : Forecast.Bottleneck.TOGETHER;
        }
    }
}

package org.kontor.scheduling.whatif;

/// What became of one random draw of wishes with so many tables.
///
/// @param noTable how many found both sides free at some time, but every table taken then
/// @param noSlot for how many one side already meets somebody whenever it can
/// @param neverTogether for how many both sides have time left, but never the same
/// @param proven whether no timetable could hold more
public record Draw(
        int tables,
        int meetings,
        int placed,
        int noTable,
        int noSlot,
        int neverTogether,
        boolean proven) {

    static Draw of(int tables, org.kontor.timetable.Draw draw) {
        return new Draw(
                tables,
                draw.wanted(),
                draw.placed(),
                draw.lacking().table(),
                draw.lacking().slot(),
                draw.lacking().together(),
                draw.isProven());
    }
}

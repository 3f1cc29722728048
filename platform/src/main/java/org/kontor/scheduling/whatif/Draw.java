package org.kontor.scheduling.whatif;

/// What became of one random draw of wishes with so many tables.
///
/// @param noTable see [Lacking#TABLE]
/// @param noSlot see [Lacking#SLOT]
/// @param neverTogether see [Lacking#TOGETHER]
/// @param proven whether no timetable could hold more
public record Draw(
        int tables,
        int meetings,
        int placed,
        int noTable,
        int noSlot,
        int neverTogether,
        boolean proven) {}

package org.kontor.scheduling.whatif;

import org.kontor.timetable.Expectation;

/// What is assumed of an event.
///
/// @param participants organisations that meet
/// @param delegates whom each of them sends
/// @param wishes how many others each asks to meet
/// @param uneven whether some are far more wanted than others
/// @param acceptedPercent share of the requests that are accepted
/// @param slots of the whole event
/// @param busyPercent share of the slots in which a delegate is in a session or away
/// @param seed of every random choice
public record Assumptions(
        int participants,
        int delegates,
        int wishes,
        boolean uneven,
        int acceptedPercent,
        int slots,
        int tables,
        int reservePercent,
        int busyPercent,
        long seed) {

    /// Tables less the reserve.
    private int usable(int ofTables) {
        return ofTables - Math.ceilDiv(ofTables * reservePercent, 100);
    }

    /// How many tables there must be so that so many are left without the reserve.
    public int withReserve(int usable) {
        int all = usable;
        while (usable(all) < usable) {
            all++;
        }
        return all;
    }

    /// How many meetings the tables hold at most.
    public int places() {
        return slots * usable(tables);
    }

    /// The same in the optimiser's words, with so many tables.
    Expectation with(int ofTables) {
        return new Expectation(
                participants,
                delegates,
                wishes,
                uneven ? Expectation.USUAL_FAVOURITES : Expectation.NO_FAVOURITES,
                acceptedPercent,
                busyPercent,
                usable(ofTables),
                slots);
    }
}

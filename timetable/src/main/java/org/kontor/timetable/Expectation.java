package org.kontor.timetable;

/// What an organiser expects of an event before anybody has wished for a meeting.
///
/// @param participants organisations that take part, at least two
/// @param delegates of each participant, who can be in different meetings at once
/// @param wishes other participants whom each of them asks to meet
/// @param favourites half of all wishes go to so many percent of the participants; 50 where nobody
///     is wanted more than others
/// @param acceptance percent of the wishes that the other side accepts
/// @param busy percent of the slots in which a delegate cannot meet: in a session, or away
/// @param tables that can be used in each slot, less the reserve
/// @param slots of the whole event
public record Expectation(
        int participants,
        int delegates,
        int wishes,
        int favourites,
        int acceptance,
        int busy,
        int tables,
        int slots) {

    public static final int MOST_PARTICIPANTS = 5_000;
    public static final int MOST_DELEGATES = 20;
    public static final int MOST_BUSY = 90;
    public static final int MOST_TABLES = 10_000;
    public static final int MOST_SLOTS = 200;

    /// The share of the participants to whom half of the wishes go, as events have it.
    public static final int USUAL_FAVOURITES = 33;

    /// The share where all are wanted alike.
    public static final int NO_FAVOURITES = 50;

    public Expectation {
        within("participants", participants, 2, MOST_PARTICIPANTS);
        within("delegates", delegates, 1, MOST_DELEGATES);
        within("wishes", wishes, 0, participants - 1);
        within("favourites", favourites, 1, NO_FAVOURITES);
        within("acceptance", acceptance, 0, 100);
        within("busy", busy, 0, MOST_BUSY);
        within("tables", tables, 0, MOST_TABLES);
        within("slots", slots, 0, MOST_SLOTS);
    }

    /// With as many favourites as usual, and nobody busy elsewhere.
    public Expectation(
            int participants, int delegates, int wishes, int acceptance, int tables, int slots) {
        this(participants, delegates, wishes, USUAL_FAVOURITES, acceptance, 0, tables, slots);
    }

    public Expectation withFavourites(int changed) {
        return new Expectation(
                participants, delegates, wishes, changed, acceptance, busy, tables, slots);
    }

    public Expectation withBusy(int changed) {
        return new Expectation(
                participants, delegates, wishes, favourites, acceptance, changed, tables, slots);
    }

    public Expectation withTables(int changed) {
        return new Expectation(
                participants, delegates, wishes, favourites, acceptance, busy, changed, slots);
    }

    public Expectation withSlots(int changed) {
        return new Expectation(
                participants, delegates, wishes, favourites, acceptance, busy, tables, changed);
    }

    private static void within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s must lie between %d and %d, not %d".formatted(name, least, most, number));
        }
    }
}

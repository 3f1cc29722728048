package org.kontor.timetable;

/// What an organiser expects of an event before anybody has wished for a meeting.
///
/// @param participants organisations that take part, at least two
/// @param delegates of each participant, who can be in different meetings at once
/// @param wishes other participants whom each of them asks to meet
/// @param acceptance percent of the wishes that the other side accepts
/// @param tables that can be used in each slot, less the reserve
/// @param slots of the whole event
public record Expectation(
        int participants, int delegates, int wishes, int acceptance, int tables, int slots) {

    public static final int MOST_PARTICIPANTS = 2_000;
    public static final int MOST_DELEGATES = 20;
    public static final int MOST_TABLES = 10_000;
    public static final int MOST_SLOTS = 200;

    public Expectation {
        within("participants", participants, 2, MOST_PARTICIPANTS);
        within("delegates", delegates, 1, MOST_DELEGATES);
        within("wishes", wishes, 0, participants - 1);
        within("acceptance", acceptance, 0, 100);
        within("tables", tables, 0, MOST_TABLES);
        within("slots", slots, 0, MOST_SLOTS);
    }

    public Expectation withTables(int changed) {
        return new Expectation(participants, delegates, wishes, acceptance, changed, slots);
    }

    public Expectation withSlots(int changed) {
        return new Expectation(participants, delegates, wishes, acceptance, tables, changed);
    }

    private static void within(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(
                    "%s must lie between %d and %d, not %d".formatted(name, least, most, number));
        }
    }
}

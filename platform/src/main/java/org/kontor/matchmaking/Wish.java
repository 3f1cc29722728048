package org.kontor.matchmaking;

import java.util.Optional;

/// How much an organisation wishes a meeting.
public enum Wish {
    MUST(3),
    WANT(2),
    COULD(1);

    private final int weight;

    Wish(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    /// What a meeting weighs to the timetable: the sum of both sides' wishes, 2 to 6. Who accepts
    /// without a wish of their own could meet.
    public static int weight(Wish asking, Optional<Wish> answer) {
        return asking.weight + answer.orElse(COULD).weight;
    }

    /// Whether the meeting goes before all others: both sides must.
    public static boolean mandatory(Wish asking, Optional<Wish> answer) {
        return asking == MUST && answer.equals(Optional.of(MUST));
    }
}

package org.kontor.demonstration;

import java.time.Instant;

/// One cluster asks another to meet; the clusters by their places in the list.
///
/// @param wish of the asker: `MUST`, `WANT` or `COULD`
/// @param answerWish of the asked, empty unless accepted
record WishPlan(
        int from,
        int to,
        String wish,
        String answerWish,
        Outcome outcome,
        boolean online,
        String message,
        Instant askedAt,
        Instant answeredAt) {

    enum Outcome {
        ACCEPTED,
        DECLINED,
        PENDING,
        WITHDRAWN,
        EXPIRED
    }
}

package org.kontor.matchmaking.request;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.matchmaking.DeclineReason;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;

/// What the other side said to it, or how it ended without a word of theirs.
///
/// @param answerWish of who agreed
/// @param declineReason of who did not
/// @param answerHidden whether the organiser took the message out of sight
public record Answer(
        @Nullable Wish answerWish,
        @Nullable DeclineReason declineReason,
        String answerMessage,
        boolean answerHidden,
        @Nullable Instant answeredAt,
        @Nullable PersonId answeredBy) {
    static final Answer NONE = new Answer(null, null, "", false, null, null);

    static Answer agreed(Optional<Wish> wish, String message, Hand hand) {
        return new Answer(wish.orElse(null), null, message, false, hand.at(), hand.person());
    }

    static Answer declined(DeclineReason reason, String message, Hand hand) {
        return new Answer(null, reason, message, false, hand.at(), hand.person());
    }

    /// The same words, with who ended it and when.
    Answer endedBy(Hand hand) {
        return new Answer(
                answerWish, declineReason, answerMessage, answerHidden, hand.at(), hand.person());
    }

    Answer wished(Optional<Wish> wish) {
        return new Answer(
                wish.orElse(null),
                declineReason,
                answerMessage,
                answerHidden,
                answeredAt,
                answeredBy);
    }

    /// Who does it, and when; nobody where time does.
    record Hand(@Nullable PersonId person, Instant at) {}
}

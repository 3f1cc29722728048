package org.kontor.matchmaking.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;

/// What one side asks.
///
/// @param languages between which somebody has to interpret, two or none
/// @param messageHidden whether the organiser took the message out of sight
/// @param askedBy empty where the request came with a table of wishes, or the person was erased
/// @param validUntil set where the meeting is meant for the next minutes only
public record Question(
        Wish wish,
        Mode mode,
        List<String> languages,
        String message,
        boolean messageHidden,
        Instant askedAt,
        @Nullable PersonId askedBy,
        @Nullable Instant validUntil) {

    Question changed(Answering.Change change) {
        return new Question(
                change.wish(),
                change.mode(),
                change.languages(),
                change.message(),
                messageHidden && change.message().equals(message),
                askedAt,
                askedBy,
                validUntil);
    }

    Question wished(Wish own) {
        return new Question(
                own, mode, languages, message, messageHidden, askedAt, askedBy, validUntil);
    }

    public boolean isForNow() {
        return validUntil != null;
    }

    /// Whether the minutes for which it was meant are over.
    boolean isOver(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }

    Optional<PersonId> asker() {
        return Optional.ofNullable(askedBy);
    }
}

package org.kontor.matchmaking.request;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.Wish;
import org.kontor.shared.PersonId;

/// What one side asks.
///
/// @param messageHidden whether the organiser took the message out of sight
/// @param askedBy empty where the request came with a table of wishes, or the person was erased
/// @param validUntil set where the meeting is meant for the next minutes only
public record Question(
        Wish wish,
        Mode mode,
        String message,
        boolean messageHidden,
        Instant askedAt,
        @Nullable PersonId askedBy,
        @Nullable Instant validUntil) {

    Question changed(Wish newWish, Mode newMode, String newMessage) {
        return new Question(
                newWish,
                newMode,
                newMessage,
                messageHidden && newMessage.equals(message),
                askedAt,
                askedBy,
                validUntil);
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

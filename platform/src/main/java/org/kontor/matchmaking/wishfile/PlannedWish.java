package org.kontor.matchmaking.wishfile;

import java.util.Optional;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;

/// A wish to be stored, between two organisations of the table.
public record PlannedWish(
        Party from, Party to, Wish wish, Optional<Wish> answer, Mode mode, RequestState state) {
    PlannedWish answeredWith(Wish answered) {
        return new PlannedWish(from, to, wish, Optional.of(answered), mode, RequestState.ACCEPTED);
    }
}

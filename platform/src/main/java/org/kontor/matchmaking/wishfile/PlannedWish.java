package org.kontor.matchmaking.wishfile;

import java.util.List;
import java.util.Optional;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;

/// A wish to be stored, between two organisations of the table.
public record PlannedWish(
        Party from,
        Party to,
        Wish wish,
        Optional<Wish> answer,
        Mode mode,
        List<String> languages,
        String message,
        RequestState state) {
    /// With the other side's wish, and the languages that it names where this side named none.
    PlannedWish answeredWith(Wish answered, List<String> named) {
        return new PlannedWish(
                from,
                to,
                wish,
                Optional.of(answered),
                mode,
                languages.isEmpty() ? named : languages,
                message,
                RequestState.ACCEPTED);
    }
}

package org.kontor.matchmaking.wishlist;

import java.util.Optional;
import org.kontor.matchmaking.Mode;
import org.kontor.matchmaking.RequestId;
import org.kontor.matchmaking.RequestState;
import org.kontor.matchmaking.Wish;

/// A wish as a list shows it.
public record WishLine(
        RequestId id,
        Side from,
        Side to,
        Wish wish,
        Optional<Wish> answer,
        Mode mode,
        RequestState state) {

    /// One side of it; the country as ISO 3166 code.
    public record Side(String name, String country) {}
}

package org.kontor.matchmaking.wishlist;

import java.util.List;
import org.kontor.events.EventCard;

/// What the reader's organisations wish, and what is wished of them.
public record OwnWishesPage(EventCard event, List<WishLine> lines) {}

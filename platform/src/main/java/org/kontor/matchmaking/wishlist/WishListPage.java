package org.kontor.matchmaking.wishlist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.WishFigures;

/// @param figures over all wishes of the event
/// @param next where the next page begins
public record WishListPage(
        EventCard event,
        WishFilter filter,
        WishFigures figures,
        List<WishLine> lines,
        Optional<UUID> next) {}

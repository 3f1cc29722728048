package org.kontor.matchmaking.wishlist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.events.EventCard;
import org.kontor.matchmaking.WishFigures;

/// The wishes of an event that the filter lets through, page by page.
///
/// @param held how many wait for the organiser to pass them on
/// @param reported how many texts were reported and not looked at
/// @param figures over all wishes of the event
/// @param next where the next page begins
public record WishListPage(
        EventCard event,
        WishFilter filter,
        WishFigures figures,
        int held,
        int reported,
        List<WishLine> lines,
        Optional<UUID> next) {}
